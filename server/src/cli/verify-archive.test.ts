import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileForm } from '#domain/consultations/consultations.api.ts'
import { bringArchivableForm } from '#server/testing/archivable-form.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
const folder = mkdtempSync(path.join(tmpdir(), 'dering-verify-'))
beforeAll(async () => {
  house = await startHouse()
  const params = { officeId: house.offices.JBR, id: await bringArchivableForm(house, { sequence: 1 }) }
  await house.as('sari').call(fileForm, { params, body: { commandId: uuid() } })
  await house.runJobs()
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

/** Runs the command as its own process on the house's database. */
async function verify(...args: string[]): Promise<{ code: number; said: string }> {
  const { app, owner, worker } = house.database
  const env = {
    ...process.env,
    DATABASE_URL: app,
    DATABASE_OWNER_URL: owner,
    DATABASE_WORKER_URL: worker,
  }
  const main = path.resolve(import.meta.dirname, '../main.ts')
  return promisify(execFile)(process.execPath, [main, 'verify-archive', '--data', folder, ...args], {
    env,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  )
}

it('an archive that is as it was archived gives 0 and counts its forms, office by office', async () => {
  expect(await verify()).toEqual({
    code: 0,
    said: 'JBR: 1 archived versions checked, 0 not as archived\nMKS: 0 archived versions checked, 0 not as archived\n',
  })
  expect((await verify('--office', 'mks')).said).not.toContain('JBR')
  expect(await verify('--office', 'QQQ')).toEqual({
    code: 2,
    said: 'There is no office QQQ; see: dering offices\n',
  })
  expect((await verify('--help')).said).toContain('--office CODE')
})

it('a form that was changed is named, and the command ends with 1', async () => {
  await house.owner`update archived_forms set snapshot = jsonb_set(snapshot, '{answer}', '"lain"')`
  const { code, said } = await verify('--office', 'JBR')
  expect(code).toBe(1)
  expect(said).toContain('JBR: 001/FK/LPSE-JBR/XI/2026 version 1: its data are not those that were archived')
})
