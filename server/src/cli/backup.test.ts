import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { answerCall } from '#domain/calls/calls.api.ts'
import { checkPieces, readBackup } from '#server/backup/index.ts'
import { databaseUrls } from '#server/platform/database-urls.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import { createLog } from '#server/platform/log.ts'
import { loadSecrets } from '#server/platform/secrets.ts'
import { archiveDesk } from '#server/testing/archive-desk.ts'
import { run, temporaryFolder, until } from '#server/testing/child-process.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

const main = path.join(import.meta.dirname, '../main.ts')
let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const noDatabase = { DATABASE_URL: '', DATABASE_OWNER_URL: '', DATABASE_WORKER_URL: '' }
const addresses = (urls: { app: string; owner: string; worker: string }) => ({
  DATABASE_URL: urls.app,
  DATABASE_OWNER_URL: urls.owner,
  DATABASE_WORKER_URL: urls.worker,
})
const start = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, [main, ...args], { ...noDatabase, ...env })

async function dering(args: string[], env: NodeJS.ProcessEnv = {}) {
  const command = start(args, env)
  return { code: await command.ended, said: command.output() }
}

const contentsOf = async (file: string) => (await checkPieces(readBackup(file, null))).tables

/** Ids of the forms in a backup: the second value of each row. */
async function formsOf(file: string) {
  const parts: Buffer[] = []
  for await (const piece of readBackup(file, null)) {
    if (piece.kind === 'rows' && piece.table === 'consultations') parts.push(piece.bytes)
  }
  const lines = String(Buffer.concat(parts)).split('\n')
  return new Set(lines.map((line) => line.split('\t')[1]))
}

/** A PostgreSQL of an office's own: Debian's where it is installed, on a port and with passwords of its own. */
async function externalPostgres() {
  const debian = '/usr/lib/postgresql/15/bin'
  const dir = temporaryFolder()
  const passwords = loadSecrets(dir).database
  const binDir = existsSync(debian) ? debian : undefined
  const server = await startEmbeddedPostgres({ dir, passwords, log: createLog('silent'), binDir })
  onTestFinished(server.stop)
  return databaseUrls(server.port, passwords)
}

test('backup under load, machine destroyed: all that was acknowledged before it is there, here, on PostgreSQL 15 and back', async () => {
  const folder = temporaryFolder()
  const at = (name: string) => path.join(folder, name)
  const env = { BACKUP_PASSPHRASE: 'kuda laut biru 99' }
  const acknowledged: { id: string; at: number }[] = []
  const desk = archiveDesk(house)
  let calls = true
  const work = async () => {
    while (calls) {
      const id = uuid()
      const body = { commandId: uuid(), callId: uuid(), consultationId: id }
      const { status } = await house
        .as('sari')
        .call(answerCall, { params: { officeId: desk.officeId }, body })
      if (status < 300) acknowledged.push({ id, at: Date.now() })
      await desk.shelve()
    }
  }
  const working = work()
  await until(() => acknowledged.length > 4 || undefined, 'some calls')
  const backup = ['backup', at('night.age'), '--encrypt', '--data', at('old')]
  const made = await dering(backup, { ...addresses(house.database), ...env })
  calls = false
  await working
  expect(made).toMatchObject({ code: 0 })

  expect(await dering(['restore', at('night.age'), '--data', at('new')], { BACKUP_PASSPHRASE: 'x' })).toEqual(
    {
      code: 2,
      said: 'The passphrase is not that of the backup, or the beginning of the file is damaged.\n',
    },
  )
  expect(existsSync(at('new'))).toBe(false)
  const restored = await dering(['restore', at('night.age'), '--data', at('new')], env)
  expect(restored).toEqual({
    code: 0,
    said: expect.stringMatching(/JBR: [1-9]\d* archived versions checked.*, 0 not as archived/),
  })
  expect(loadSecrets(at('new')).authSecret).toBe(loadSecrets(at('old')).authSecret)
  await dering(['backup', at('a.tar'), '--data', at('new')])
  const moment = /until (.*) UTC/.exec(made.said)?.[1]?.replace(' ', 'T')
  const before = acknowledged.filter((one) => one.at < Date.parse(`${moment}Z`))
  const forms = await formsOf(at('a.tar'))
  expect(before.length).toBeGreaterThan(0)
  expect(before.filter(({ id }) => !forms.has(id))).toEqual([])

  const debian = addresses(await externalPostgres())
  const out = await dering(['move-database', '--to-external', '--data', at('new')], debian)
  expect(out).toEqual({ code: 0, said: expect.stringContaining('the same count and hash on both sides') })
  const refused = await dering(['start', '--port', '0', '--data', at('new')])
  expect(refused.code).toBe(2)
  expect(refused.said).toMatch(/^This database was moved to 127\.0\.0\.1:\d+\/dering at .*\n$/m)
  const back = ['move-database', '--to-folder', at('third'), '--data', at('new')]
  expect(await dering(back, debian)).toMatchObject({ code: 0 })
  await dering(['backup', at('b.tar'), '--data', at('third')])
  expect(await contentsOf(at('b.tar'))).toEqual(await contentsOf(at('a.tar')))
  expect(loadSecrets(at('third')).authSecret).toBe(loadSecrets(at('old')).authSecret)
}, 180_000)

test('a restore that is killed leaves a folder that says so, and is begun anew', async () => {
  const folder = temporaryFolder()
  const [file, target] = [path.join(folder, 'a.tar'), path.join(folder, 'new')]
  expect(await dering(['backup', file, '--data', folder], addresses(house.database))).toMatchObject({
    code: 0,
  })
  const restore = start(['restore', file, '--data', target])
  await until(
    () => existsSync(path.join(target, 'postgres/data/postmaster.pid')) || undefined,
    'its database',
  )
  restore.child.kill('SIGKILL')
  await restore.ended
  for (const command of [['start', '--port', '0'], ['offices']]) {
    expect(await dering([...command, '--data', target])).toEqual({
      code: 2,
      said: `A restore into ${target} was broken off; run it again: dering restore FILE --data ${target}\n`,
    })
  }
  expect(await dering(['restore', file, '--data', target])).toMatchObject({ code: 0 })
  expect((await dering(['offices', '--data', target])).said).toContain('LPSE Kabupaten Jember')
})

test('a damaged backup and a folder that is not empty are refused in one line, and nothing is changed', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'a.tar')
  await dering(['backup', file, '--data', folder], addresses(house.database))
  expect(await dering(['restore', file, '--data', folder])).toEqual({
    code: 2,
    said: `${folder} is not empty; give an empty folder with --data (nothing has been changed).\n`,
  })
  const bytes = readFileSync(file)
  // A word in the last table's block, far behind the head.
  const place = bytes.lastIndexOf('tables/consultations/') + 512 + 40
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path.join(folder, 'b.tar'), bytes)
  const target = path.join(folder, 'new')
  const { code, said } = await dering(['restore', path.join(folder, 'b.tar'), '--data', target])
  expect(code).toBe(2)
  expect(said).toMatch(/^The backup is damaged or not whole: [^\n]*\n$/)
  expect(readdirSync(folder)).not.toContain('new')
})
