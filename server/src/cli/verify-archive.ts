import { type ArchiveReport, verifyArchive } from '#server/archive/index.ts'
import type { Pool } from '#server/platform/database.ts'
import { type Command, readFlags } from './command.ts'
import { dataFlag, dataHelp } from './data-folder.ts'
import type { ListedOffice } from './offices.queries.ts'
import { chooseOffice, withDatabase } from './with-database.ts'

const help = `Usage: dering verify-archive [options]

Recomputes the hash of every archived form, of its data and of its PDF, and names each one that is not as it was
archived. Works while the server runs. Exit code 0: all are as archived; 1: some are not.

  --office CODE      only this office (default: all)
${dataHelp}`

export const command: Command = { summary: 'recompute every hash of the archive', help, run: verify }

const saidOfFault: Record<ArchiveReport['faults'][number]['fault'], string> = {
  data_changed: 'its data are not those that were archived',
  columns_differ: 'number, version or code differ from its data',
  pdf_changed: 'its PDF is not the one that was made',
  pdf_lost: 'its PDF is gone',
}

async function verify(args: string[]): Promise<number> {
  const { data, office } = readFlags(args, { ...dataFlag, office: { type: 'string' } })
  return withDatabase(data, async ({ db, offices }) => {
    const asked = office === undefined ? offices : [chooseOffice(offices, office)]
    return (await countFaults(db, asked)) === 0 ? 0 : 1
  })
}

/** Checks the archive of each office and says what it finds. Answers how many versions are not as archived. */
export async function countFaults(db: Pool, offices: readonly ListedOffice[]): Promise<number> {
  let faults = 0
  for (const { id, code } of offices) {
    const report = await verifyArchive(db, id, (done, of) => progress(code, done, of))
    for (const line of reportLines(code, report)) console.log(line)
    faults += report.faults.length
  }
  return faults
}

function progress(code: string, done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${code}: ${done} of ${of}${done === of ? '\n' : ''}`)
}

function reportLines(code: string, { versions, withoutPdf, faults }: ArchiveReport): string[] {
  const waiting = withoutPdf > 0 ? `, ${withoutPdf} of them still without a PDF` : ''
  return [
    ...faults.map(
      ({ formNumber, version, fault }) => `${code}: ${formNumber} version ${version}: ${saidOfFault[fault]}`,
    ),
    `${code}: ${versions} archived versions checked${waiting}, ${faults.length} not as archived`,
  ]
}
