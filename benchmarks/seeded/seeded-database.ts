import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 as uuid } from 'uuid'
import { openForCommand } from '#server/cli/open-database.ts'
import { insertSession } from '#server/people/sessions.queries.ts'
import { readConfig } from '#server/platform/config.ts'
import { openPool } from '#server/platform/database.ts'
import { createLog } from '#server/platform/log.ts'
import { demoOffice, emailOf } from '../../server/seeds/cast-of-the-demo.ts'
import { findKind } from '../../server/seeds/demo-mark.queries.ts'

const seed = path.resolve(import.meta.dirname, '../../server/seeds/seed.ts')

/**
 * A database with `forms` forms of invented people, made once and used again by every benchmark of this size. Embedded:
 * a folder below BENCH_DATA (default: dering-bench in the system's temporary folder), to be removed by hand. With
 * DATABASE_URL, DATABASE_OWNER_URL and DATABASE_WORKER_URL that PostgreSQL, which must be empty or filled by this.
 * What a benchmark adds stays there. Of 100,000 forms and more there are 40 offices, a large one with three tenths of all
 * forms (`officeId`) and typical ones (`typicalOfficeId`). `session`: the token of a session of sari, an agent of them all.
 */
export async function seededDatabase({ forms }: { forms: number }) {
  const offices = forms < 100_000 ? 1 : 40
  const config = readConfig(process.env)
  const external = config.DATABASE_URL !== undefined
  const shelf = process.env.BENCH_DATA ?? path.join(tmpdir(), 'dering-bench')
  const dir = path.join(shelf, external ? 'external' : `${forms}-forms-${offices}-offices`)
  mkdirSync(shelf, { recursive: true })
  if (!external && !existsSync(dir)) {
    // Made beside its place: what was broken off is never taken for a whole one.
    const unfinished = `${dir}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    fill(forms, offices, ['--data', unfinished])
    renameSync(unfinished, dir)
  }
  const owned = external ? openPool(config.DATABASE_OWNER_URL ?? '', { max: 1 }) : null
  if (owned) {
    const kind = await findKind(owned).catch(() => 'empty' as const)
    await owned.end()
    if (kind === 'real') throw new Error('There is a real office in this database.')
    if (kind === 'empty') fill(forms, offices, [])
  }
  const database = await openForCommand({ dir, config, log: createLog('error') })
  const owner = openPool(database.urls.owner, { max: 1 })
  const found = await owner<
    { id: string }[]
  >`select id from offices order by code <> ${demoOffice.code}, code limit 2`
  const [office, typical = office] = found
  const [person] = await owner<{ id: string }[]>`select id from people where email = ${emailOf('sari')}`
  if (!office || !typical || !person) throw new Error(`no office in ${dir}`)
  const session = randomBytes(24).toString('base64url')
  const now = new Date()
  const expiresAt = new Date(now.getTime() + 366 * 86_400_000)
  await insertSession(owner, { id: uuid(), token: session, personId: person.id, expiresAt, at: now })
  await owner.end()
  return {
    ...database,
    dir,
    external,
    officeId: office.id,
    typicalOfficeId: typical.id,
    personId: person.id,
    session,
  }
}

function fill(forms: number, offices: number, where: string[]) {
  console.error(`Filling a database with ${forms} forms, once ...`)
  const args = [seed, String(forms), '--offices', String(offices), ...where]
  const done = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (done.status !== 0) throw new Error('the database could not be filled')
}
