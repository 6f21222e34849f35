import { CannotStart } from '#server/platform/cannot-start.ts'
import { readConfig } from '#server/platform/config.ts'
import { openPool, type Pool } from '#server/platform/database.ts'
import { createLog } from '#server/platform/log.ts'
import { type ListedOffice, listOffices } from './offices.queries.ts'
import { openForCommand } from './open-database.ts'

/** What a command works with: the application's pool, in which row-level security holds, and the offices there are. */
export type CommandDesk = { db: Pool; offices: ListedOffice[] }

/** Opens the database for a command, whether or not the server runs, and leaves everything as it was. */
export async function withDatabase(
  dir: string,
  act: (desk: CommandDesk) => Promise<number>,
): Promise<number> {
  const config = readConfig(process.env)
  const database = await openForCommand({ dir, config, log: createLog('error') })
  const owner = openPool(database.urls.owner, { max: 1, name: 'dering-command' })
  const db = openPool(database.urls.app, { max: 2, name: 'dering-command' })
  try {
    return await act({ db, offices: await listOffices(owner) })
  } finally {
    await Promise.all([owner.end({ timeout: 2 }), db.end({ timeout: 2 })])
    await database.close()
  }
}

/** The office with this code; without a code the only one there is. */
export function chooseOffice(offices: readonly ListedOffice[], code: string | undefined): ListedOffice {
  const codes = offices.map((office) => office.code).join(', ')
  if (offices.length === 0) {
    throw new CannotStart('There is no office yet; open the set-up link that dering start prints.')
  }
  if (code === undefined && offices.length > 1)
    throw new CannotStart(`Which office? Give --office with one of ${codes}.`)
  const office = code === undefined ? offices[0] : offices.find((one) => one.code === code.toUpperCase())
  if (!office) throw new CannotStart(`There is no office ${code}; see: dering offices`)
  return office
}
