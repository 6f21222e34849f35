import { type Command, readFlags } from './command.ts'
import { dataFlag, dataHelp } from './data-folder.ts'
import { withDatabase } from './with-database.ts'

const help = `Usage: dering offices [options]

Lists the offices: code, time zone and name, one a line. Works while the server runs.

${dataHelp}`

export const command: Command = { summary: 'list the offices', help, run: offices }

async function offices(args: string[]): Promise<number> {
  const { data } = readFlags(args, dataFlag)
  return withDatabase(data, async ({ offices }) => {
    for (const { code, timeZone, name } of offices)
      console.log(`${code.padEnd(10)}${timeZone.padEnd(16)}${name}`)
    if (offices.length === 0)
      console.error('There is no office yet; open the set-up link that dering start prints.')
    return 0
  })
}
