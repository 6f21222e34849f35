import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#server/testing/child-process.ts'
import { loadSecrets } from './secrets.ts'

test('the first start makes secrets nobody else can read, and every later one finds the same', () => {
  const dir = temporaryFolder()
  const secrets = loadSecrets(dir)
  const values = [secrets.authSecret, secrets.setupToken, ...Object.values(secrets.database)]
  expect(new Set(values).size).toBe(6)
  for (const value of values) expect(Buffer.from(value, 'base64url')).toHaveLength(32)
  expect(statSync(path.join(dir, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(loadSecrets(dir)).toEqual(secrets)
})

test('two folders never have a secret in common', () => {
  const [one, other] = [loadSecrets(temporaryFolder()), loadSecrets(temporaryFolder())]
  expect(one.authSecret).not.toBe(other.authSecret)
  expect(one.setupToken).not.toBe(other.setupToken)
})

test.each([
  ['31 characters', 'k3Jq9vXw2Lr8Tz5Nf7Hb1Mc4Pd6Sg0Y'],
  ['one letter over and over', 'a'.repeat(64)],
  ['a placeholder', 'please-change-me-0123456789-abcdefghij'],
  ['nothing', ''],
])('an AUTH_SECRET of %s stops the start with one line that says what to set', (_what, given) => {
  const dir = temporaryFolder()
  expect(() => loadSecrets(dir, { AUTH_SECRET: given })).toThrow(
    /^AUTH_SECRET is too weak; set it to at least 32 [^\n]*$/,
  )
})

test('a strong AUTH_SECRET wins over the file and is not written into it', () => {
  const dir = temporaryFolder()
  const given = 'k3Jq9vXw2Lr8Tz5Nf7Hb1Mc4Pd6Sg0Ya'
  const secrets = loadSecrets(dir, { AUTH_SECRET: given })
  expect(secrets.authSecret).toBe(given)
  // Another node with the same secret prints the same link.
  expect(loadSecrets(temporaryFolder(), { AUTH_SECRET: given }).setupToken).toBe(secrets.setupToken)
  expect(loadSecrets(dir).setupToken).not.toBe(secrets.setupToken)
  expect(readFileSync(path.join(dir, 'secrets.json'), 'utf8')).not.toContain(given)
})

test('a file others can read, a damaged one, and a missing one beside a database stop the start', () => {
  const dir = temporaryFolder()
  loadSecrets(dir)
  const file = path.join(dir, 'secrets.json')
  chmodSync(file, 0o644)
  expect(() => loadSecrets(dir)).toThrow(`run: chmod 600 ${file}`)
  chmodSync(file, 0o600)
  const emptied = readFileSync(file, 'utf8').replace(/"setupToken": "[^"]+"/, '"setupToken": ""')
  writeFileSync(file, emptied)
  expect(() => loadSecrets(dir)).toThrow('is damaged or holds a weak secret')
  rmSync(file)
  mkdirSync(path.join(dir, 'postgres/data'), { recursive: true })
  expect(() => loadSecrets(dir)).toThrow('is missing though there is a database')
})
