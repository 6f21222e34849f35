import { renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { recapFormats } from '#domain/recap/recap.api.ts'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { writeRecap } from '#server/recap/index.ts'
import { type Command, readFlags } from './command.ts'
import { dataFlag, dataHelp } from './data-folder.ts'
import { chooseOffice, withDatabase } from './with-database.ts'

const help = `Usage: dering recap --month YYYY-MM --format xlsx|csv|pdf --out FILE [options]

Writes the recap of a month, one row for each telephone consultation. Works while the server runs.

  --month YYYY-MM    the month, in the office's time zone
  --format FORMAT    xlsx, csv or pdf
  --out FILE         where to write it; appears only when it is whole
  --office CODE      the office, where there are several (see: dering offices)
${dataHelp}`

const options = {
  ...dataFlag,
  office: { type: 'string' },
  month: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
} as const

export const command: Command = { summary: "write a month's recap to a file", help, run: recap }

async function recap(args: string[]): Promise<number> {
  const flags = readFlags(args, options)
  const { month, out } = flags
  const format = recapFormats.find((one) => one === flags.format)
  if (!month || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new CannotStart('Give --month as YYYY-MM.')
  if (!format) throw new CannotStart('Give --format as xlsx, csv or pdf.')
  if (!out) throw new CannotStart('Give --out, the file to write.')
  return withDatabase(flags.data, async ({ db, offices }) => {
    const { id: officeId } = chooseOffice(offices, flags.office)
    const order = { officeId, month, format, now: new Date() }
    await writeWhole(path.resolve(out), (stream) => writeRecap(db, { ...order, out: stream }))
    return 0
  })
}

/** Beside its place first: a recap that failed half-way must not look like one. */
async function writeWhole(file: string, write: (out: Writable) => Promise<void>) {
  const unfinished = `${file}.unfinished`
  try {
    const opened = await open(unfinished, 'w')
    await write(opened.createWriteStream())
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    if (error instanceof Refusal) throw new CannotStart(`The recap is refused: ${error.code}.`)
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall) throw new CannotStart(`${file} cannot be written (${code}).`)
    throw error
  }
}
