// @vitest-environment node
import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

const origin = 'http://dering.test'
const going = (asked: string | null) => returnPath(asked, origin)

test('one goes on to the page that was asked for, with its filters', () => {
  expect(going('/telepon')).toBe('/telepon')
  expect(going('/arsip?cari=rina&bulan=2026-11#baris')).toBe('/arsip?cari=rina&bulan=2026-11#baris')
})

test('A19: another address is never gone to, however it is written', () => {
  const evil = ['http://evil.test/', '//evil.test', '/\\evil.test', '/\t/evil.test', 'javascript:alert(1)']
  const more = ['\\\\evil.test', '/.//evil.test', '/x/..//evil.test', 'evil.test', '', null]
  const schemes = [
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'https:evil.test',
    'blob:x',
  ]
  for (const asked of [...evil, ...more, ...schemes]) expect(going(asked)).toBe('/')
})

test('A19: what is written twice over stays a path of this house, and is not undone once more', () => {
  const written = ['/%2F/evil.test', '/%2f%2fevil.test', '/%5Cevil.test', '/%09/evil.test', '/@evil.test']
  for (const asked of [...written, '/arsip?kembali=//evil.test', '/x#//evil.test'])
    expect(new URL(going(asked), origin).origin).toBe(origin)
  expect(going('/%2F/evil.test')).toBe('/%2F/evil.test')
  expect(going('%2F%2Fevil.test')).toBe('/')
})

test('the sign-in page does not lead to itself', () => {
  expect(going('/masuk?kembali=/masuk')).toBe('/')
})
