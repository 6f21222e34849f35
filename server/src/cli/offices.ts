import { readConfig } from '#server/platform/config.ts'
import { openPool } from '#server/platform/database.ts'
import { createLog } from '#server/platform/log.ts'
import { type Command, readFlags } from './command.ts'
import { dataFlag, dataHelp } from './data-folder.ts'
import { listOffices } from './offices.queries.ts'
import { openForCommand } from './open-database.ts'

const help = `Usage: dering offices [options]

Lists the offices: code, time zone and name, one a line. Works while the server runs.

${dataHelp}`

export const command: Command = { summary: 'list the offices', help, run: offices }

async function offices(args: string[]): Promise<number> {
  const { data } = readFlags(args, dataFlag)
  const config = readConfig(process.env)
  const database = await openForCommand({ dir: data, config, log: createLog('warn') })
  const db = openPool(database.urls.owner, { max: 1, name: 'dering-offices' })
  try {
    const list = await listOffices(db)
    for (const { code, timeZone, name } of list)
      console.log(`${code.padEnd(10)}${timeZone.padEnd(16)}${name}`)
    if (list.length === 0)
      console.error('There is no office yet; open the set-up link that dering start prints.')
    return 0
  } finally {
    await db.end({ timeout: 2 })
    await database.close()
  }
}
