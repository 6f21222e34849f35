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
  for (const asked of [...evil, ...more]) expect(going(asked)).toBe('/')
})

test('the sign-in page does not lead to itself', () => {
  expect(going('/masuk?kembali=/masuk')).toBe('/')
})
