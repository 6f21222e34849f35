import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool, type Pool } from '#server/platform/database.ts'
import { run, temporaryFolder } from '#server/testing/child-process.ts'
import { cloneDatabase, type TestDatabase } from '#server/testing/test-database.ts'
import { makeDemo } from '../../seeds/make-demo.ts'

const main = path.join(import.meta.dirname, '../main.ts')

let database: TestDatabase
let owner: Pool
beforeAll(async () => {
  database = await cloneDatabase()
  owner = openPool(database.superuser, { max: 1 })
  const app = openPool(database.app, { max: 1 })
  await makeDemo(app, new Date(), { days: 1 })
  await app.end()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

function start(...args: string[]) {
  const env = {
    DATABASE_URL: database.app,
    DATABASE_OWNER_URL: database.owner,
    DATABASE_WORKER_URL: database.worker,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'helpdesk@lpse.test',
  }
  const flags = ['--data', temporaryFolder(), '--port', '0', '--listen', '127.0.0.1']
  return run(process.execPath, [main, 'start', ...flags, ...args], env)
}

test.each([
  ['real', null, 'There is a real office in this database'],
  ['half a', 'being_made', 'was not made to its end'],
])('a demonstration in a database with %s office is refused with one line', async (_, mark, line) => {
  await owner`update installation set demo = ${mark}`
  const refused = start('--demo')
  expect(await refused.ended).toBe(2)
  const said = refused
    .output()
    .split('\n')
    .filter((each) => each !== '' && !each.startsWith('{'))
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(line)
  await owner`update installation set demo = 'ready'`
})

test('a demonstration that is started without --demo says what it is, to people and to pages', async () => {
  const server = start()
  await expect.poll(() => server.output(), { timeout: 20_000 }).toContain('auditor')
  const address = /Dering: (http:\S+)/.exec(server.output())?.[1]
  expect(server.output()).toContain('This is a demonstration office (Kantor contoh)')
  expect(server.output()).toMatch(/sari@lpse-tirtawana\.test +Sari Puspita +petugas/)
  const answer = await fetch(`${address}/api/installation`)
  expect(await answer.json()).toEqual({ demo: true })
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

test('many forms are not put where there is an office already', async () => {
  const seed = path.join(import.meta.dirname, '../../seeds/seed.ts')
  const refused = run(process.execPath, [seed, '10'], { DATABASE_OWNER_URL: database.owner })
  expect(await refused.ended).toBe(2)
  expect(refused.output()).toBe('There is an office in this database already; nothing was changed.\n')
  const nothing = run(process.execPath, [seed, 'many'])
  expect(await nothing.ended).toBe(2)
  expect(nothing.output()).toContain('Usage: npm run seed -- N')
})
