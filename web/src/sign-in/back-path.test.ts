import { expect, test } from 'vitest'
import { backPath } from './back-path.ts'

const here = 'http://192.168.1.5:8080'

test.each([
  ['/tiket?cari=rina', '/tiket?cari=rina'],
  ['/arsip/0199a000#atas', '/arsip/0199a000#atas'],
])('after signing in one is back at %s', (asked, path) => {
  expect(backPath(asked, here)).toBe(path)
})

test.each([
  '//evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  'https://evil.test/',
  'javascript:alert(1)',
  ' //evil.test',
  '/\t/evil.test',
  '/..//evil.test',
  '/%0d%0a//evil.test/../..//evil.test',
  undefined,
  7,
])('A19: %s leads nowhere but to this server', (asked) => {
  const path = backPath(asked, here)
  expect(new URL(path, here).origin).toBe(here)
  expect(path).not.toMatch(/^\/[/\\]/)
})
