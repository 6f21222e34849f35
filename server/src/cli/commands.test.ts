import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, temporaryFolder, until } from '#server/testing/child-process.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

const main = path.join(import.meta.dirname, '../main.ts')
let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

/** A command on the house's own database. */
async function dering(args: string[], input = '') {
  const { app, owner, worker } = house.database
  const env = { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATABASE_WORKER_URL: worker }
  const command = run(process.execPath, [main, ...args, '--data', temporaryFolder()], env, input)
  return { code: await command.ended, said: command.output() }
}

test('the offices are listed by code, with zone and name', async () => {
  const { code, said } = await dering(['offices'])
  expect(code).toBe(0)
  expect(
    said
      .trim()
      .split('\n')
      .map((line) => line.split(/\s{2,}/)),
  ).toEqual([
    ['JBR', 'Asia/Jakarta', 'LPSE Kabupaten Jember'],
    ['MKS', 'Asia/Makassar', 'LPSE Kota Makassar'],
  ])
})

test('a further administrator signs in with the password given, and serves that office alone', async () => {
  const order = ['create-admin', '--office', 'mks', '--name', 'Nur Aini', '--email', 'Nur@Makassar.test']
  expect(await dering(order, 'Perahu-hijau-3\n')).toMatchObject({ code: 0 })
  const session = await house
    .stranger()
    .post('/api/auth/sign-in/email', { email: 'nur@makassar.test', password: 'Perahu-hijau-3' })
  expect(session.body).toMatchObject({ offices: [{ code: 'MKS', roles: ['administrator'] }] })
  const events = await house.owner`select office_id from events where what = 'people.administrator_added'`
  expect([...events]).toEqual([{ office_id: house.offices.MKS }])
  expect(await dering(order, 'Perahu-hijau-3\n')).toEqual({
    code: 2,
    said: 'nur@makassar.test has an account already; take another address.\n',
  })
})

test.each([
  [
    ['create-admin', '--name', 'A', '--email', 'a@b.test'],
    'Which office? Give --office with one of JBR, MKS.',
  ],
  [
    ['create-admin', '--office', 'XYZ', '--name', 'A', '--email', 'a@b.test'],
    'There is no office XYZ; see: dering offices',
  ],
  [
    ['create-admin', '--office', 'JBR', '--name', 'A', '--email', 'a@b.test'],
    'The password needs at least 10 characters.',
  ],
  [['create-admin', '--name', 'A', '--email', 'nobody'], 'Give --email, an e-mail address.'],
  [['recap', '--month', '2026-13', '--format', 'csv', '--out', 'x'], 'Give --month as YYYY-MM.'],
  [['recap', '--month', '2026-11', '--format', 'doc', '--out', 'x'], 'Give --format as xlsx, csv or pdf.'],
  [['recap', '--month', '2026-11', '--format', 'csv'], 'Give --out, the file to write.'],
  [
    ['recap', '--office', 'JBR', '--month', '2026-11', '--format', 'csv', '--out', '/nowhere/x.csv'],
    '/nowhere/x.csv cannot be written (ENOENT).',
  ],
])('%j is refused with one line and code 2', async (args, line) => {
  expect(await dering(args, 'short\n')).toEqual({ code: 2, said: `${line}\n` })
})

test.each([
  ['xlsx', 'PK'],
  ['csv', '\ufeff'],
  ['pdf', '%PDF-'],
])('the recap of a month is written as %s, whole or not at all', async (format, begin) => {
  const folder = temporaryFolder()
  const out = path.join(folder, `recap.${format}`)
  const order = ['recap', '--office', 'JBR', '--month', '2026-11', '--format', format, '--out', out]
  expect(await dering(order)).toEqual({ code: 0, said: '' })
  expect(readFileSync(out, 'utf8').startsWith(begin)).toBe(true)
  expect(existsSync(`${out}.unfinished`)).toBe(false)
})

test('a recap that cannot be made leaves an earlier file as it was', async () => {
  const out = path.join(temporaryFolder(), 'recap.csv')
  writeFileSync(out, 'last month')
  const order = ['recap', '--office', 'JBR', '--month', '2026-11', '--format', 'csv', '--out', out]
  await house.owner`alter table units rename to units_away`
  const { code } = await dering(order)
  await house.owner`alter table units_away rename to units`
  expect(code).toBe(1)
  expect(readFileSync(out, 'utf8')).toBe('last month')
})

test('a server on a given database serves it, and refuses roles that see past row-level security or are not meant', async () => {
  const serve = (urls: Record<string, string>) =>
    run(
      process.execPath,
      [main, 'start', '--port', '0', '--listen', '127.0.0.1', '--data', temporaryFolder()],
      urls,
    )
  const { app, owner, worker, superuser } = house.database
  const good = { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATABASE_WORKER_URL: worker }
  const server = serve(good)
  const address = await until(() => /Dering: (http:\S+)/.exec(server.output())?.[1], server.output)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  expect(server.output()).toContain('Sign in with the e-mail address')
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)

  for (const [variable, url] of [
    ['DATABASE_URL', superuser],
    ['DATABASE_URL', owner],
    ['DATABASE_WORKER_URL', owner],
  ] as const) {
    const refused = serve({ ...good, [variable]: url })
    expect(await refused.ended).toBe(2)
    expect(refused.output()).toContain(`${variable} names a role that is not held by row-level security`)
  }
  const jobsAsTheWeb = serve({ ...good, DATABASE_WORKER_URL: app })
  expect(await jobsAsTheWeb.ended).toBe(2)
  expect(jobsAsTheWeb.output()).toBe('DATABASE_WORKER_URL names the role dering_app; use dering_worker.\n')
})
