import { describe, expect, it } from 'vitest'
import { salamAt, speak } from './spoken.ts'

describe('the salam', () => {
  it.each([
    ['2026-11-22T20:59:59Z', 'Selamat malam'], // 03.59.59 WIB
    ['2026-11-22T21:00:00Z', 'Selamat pagi'], // 04.00
    ['2026-11-23T03:59:59Z', 'Selamat pagi'], // 10.59.59
    ['2026-11-23T04:00:00Z', 'Selamat siang'], // 11.00
    ['2026-11-23T07:59:59Z', 'Selamat siang'], // 14.59.59
    ['2026-11-23T08:00:00Z', 'Selamat sore'], // 15.00
    ['2026-11-23T10:59:59Z', 'Selamat sore'], // 17.59.59
    ['2026-11-23T11:00:00Z', 'Selamat malam'], // 18.00
  ])('follows the wall clock of the office: %s is %s in Jember', (at, salam) => {
    expect(salamAt(new Date(at), 'Asia/Jakarta')).toBe(salam)
  })

  it('is siang in Jayapura while it is still pagi in Jember', () => {
    const at = new Date('2026-11-23T03:00:00Z')
    expect([salamAt(at, 'Asia/Jakarta'), salamAt(at, 'Asia/Jayapura')]).toEqual([
      'Selamat pagi',
      'Selamat siang',
    ])
  })
})

describe('a text read aloud', () => {
  const parts = {
    salam: 'Selamat pagi',
    kantor: 'LPSE Kabupaten Jember',
    petugas: 'Sari',
    nomor_formulir: null,
    nomor_tiket: null,
    tujuan: null,
  }

  it('names the office and the agent', () => {
    expect(speak('{salam}, {kantor}, dengan {petugas}.', parts)).toBe(
      'Selamat pagi, LPSE Kabupaten Jember, dengan Sari.',
    )
  })

  it('shows what is not known yet as an ellipsis, and leaves foreign braces alone', () => {
    expect(speak('Nomor {nomor_tiket} {lain}', parts)).toBe('Nomor … {lain}')
  })

  it('does not fill in a name that every object has', () => {
    expect(speak('{constructor}', parts)).toBe('{constructor}')
  })
})
