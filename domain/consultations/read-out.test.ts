import { expect, it } from 'vitest'
import { provisionalCode, spellOut } from './read-out.ts'

it('a ticket number is said digit by digit', () => {
  expect(spellOut('TKT-JBR-202611-0001')).toBe(
    'T K T, strip, J B R, strip, dua nol dua enam satu satu, strip, nol nol nol satu',
  )
})

it('a form number says its slashes and its Roman month letter by letter', () => {
  expect(spellOut('001/FK/LPSE-JBR/XI/2026')).toBe(
    'nol nol satu, garis miring, F K, garis miring, L P S E, strip, J B R, garis miring, X I, garis miring, dua nol dua enam',
  )
})

it('a provisional code depends on the form alone and is short enough to be read out', () => {
  const id = '019ab3c4-7d21-7a55-9c3e-0123456789ab'
  expect(provisionalCode(id)).toBe(provisionalCode(id))
  expect(provisionalCode(id)).toMatch(/^S-[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/)
  expect(provisionalCode('019ab3c4-7d21-7a55-9c3e-0123456789ac')).not.toBe(provisionalCode(id))
})
