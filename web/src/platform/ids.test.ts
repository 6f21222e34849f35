// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest'
import { newId } from './ids.ts'

afterEach(() => vi.unstubAllGlobals())

test('an id is a UUID of version 7, and ids made one after the other sort in that order', () => {
  const ids = Array.from({ length: 500 }, newId)
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true)
  expect(new Set(ids).size).toBe(500)
  expect([...ids].sort()).toEqual(ids)
})

test('ids are made on plain http, where crypto.randomUUID does not exist', () => {
  const { getRandomValues } = crypto
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) })
  expect(newId()).toMatch(/^[0-9a-f-]{36}$/)
})
