import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tableTypesFile, tableTypesOf } from './table-types.ts'
import { databaseOfThisTest } from './test-database.ts'

test('the written table types are those of the migrated database (else: npm run tables)', async () => {
  const { owner } = await databaseOfThisTest()
  expect(readFileSync(tableTypesFile, 'utf8')).toBe(tableTypesOf(owner))
})
