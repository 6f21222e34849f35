// npm run seed -- N: fills an empty folder or database with N forms of invented people, for trying and for measuring.
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '#server/cli/data-folder.ts'
import { openForServer } from '#server/cli/open-database.ts'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { readConfig } from '#server/platform/config.ts'
import { openPool } from '#server/platform/database.ts'
import { createLog } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { findKind } from './demo-mark.queries.ts'
import { seedMany } from './many/seed-many.ts'

const usage = `Usage: npm run seed -- N [--data DIR] [--offices N] [--years N]

Fills an empty folder (--data, default ${defaultDataFolder}) or, with DATABASE_OWNER_URL, an empty PostgreSQL with N
forms of a demonstration office (--offices: of several, default 1, the first a large one with three tenths of all) over
the last years (--years, default 4). PDFs are not made. Sign in as sari@lpse-tirtawana.test, password kantor-contoh.`

async function seed(): Promise<void> {
  const options = {
    data: { type: 'string', default: defaultDataFolder },
    offices: { type: 'string', default: '1' },
    years: { type: 'string', default: '4' },
  } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [forms, offices, years] = [positionals[0], values.offices, values.years].map(Number)
  if (!isCount(forms, 20_000_000) || !isCount(offices, 999) || !isCount(years, 20))
    throw new CannotStart(usage)
  const log = createLog('error')
  const ownerUrl = process.env.DATABASE_OWNER_URL
  if (ownerUrl) await migrate(ownerUrl, log)
  const own = ownerUrl ? null : await openForServer({ dir: values.data, config: readConfig({}), log })
  const owner = openPool(ownerUrl ?? own?.urls.owner ?? '', { max: 2, name: 'dering-seed' })
  try {
    if ((await findKind(owner)) !== 'empty')
      throw new CannotStart(
        `There is an office in ${ownerUrl ? 'this database' : values.data} already; nothing was changed.`,
      )
    const start = performance.now()
    const seconds = () => (performance.now() - start) / 1_000
    let told = 0
    const tell = (done: number, doing: string) => {
      if (doing === 'forms' && seconds() < told + 5) return
      told = seconds()
      console.log(
        `${told.toFixed(0).padStart(4)} s  ${done} of ${forms}  ${doing}  ${Math.round(done / told)} forms/s`,
      )
    }
    await Promise.race([seedMany(owner, { forms, offices, years, now: new Date(), tell }), stopped()])
    console.log(
      JSON.stringify({
        forms,
        offices,
        years,
        seconds: Math.round(seconds()),
        perSecond: Math.round(forms / seconds()),
      }),
    )
  } finally {
    await owner.end({ timeout: 2 })
    await own?.close()
  }
}

/** Never answers; on a signal refuses, so that the database is stopped too. Nothing of the forms is stored then. */
function stopped(): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () =>
      reject(new CannotStart('Stopped before the end; remove the folder or database and begin anew.'))
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  })
}

function isCount(given: number | undefined, most: number): given is number {
  return given !== undefined && Number.isInteger(given) && given >= 1 && given <= most
}

try {
  await seed()
} catch (error) {
  const known =
    error instanceof CannotStart || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  console.error(known ? (error as Error).message : error)
  process.exit(known ? 2 : 1)
}
process.exit(0)
