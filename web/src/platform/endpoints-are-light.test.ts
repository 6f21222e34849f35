// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answerCall } from '#domain/calls/calls.api.ts'
import { role } from '#domain/people/person.ts'
import { formReaders } from '#domain/people/roles.ts'

const pages = path.join(import.meta.dirname, '..')

test('no page checks with the schemas of an endpoint, which the browser does not get', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: pages, exclude: ['testing/**', '**/*.test.*'] })
  const checking = files.filter((file) =>
    /wrongFields\(\s*\w+\.body|\.(body|query|params)\.(safeParse|parse|shape)/.test(
      readFileSync(path.join(pages, file), 'utf8'),
    ),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(checking).toEqual([])
})

test('a test, and whoever imports a schema by its name, has it whole', () => {
  expect(answerCall.body.safeParse({}).success).toBe(false)
  expect(role.safeParse(formReaders[0]).success).toBe(true)
})
