import { readFileSync } from 'node:fs'
import type { Span } from '#domain/calendar/working-time.ts'
import type { Office } from '#domain/offices/office.ts'
import { priorities } from '#domain/priorities/priorities.ts'
import type { PriorityTable } from '#domain/priorities/table.ts'
import { readOffice } from '#server/offices/index.ts'
import { findFile } from '#server/platform/files.ts'
import type { Download } from '#server/platform/http.ts'
import { asLogo, logoFile } from '#server/platform/letterhead-logo.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { compilePdf } from '#server/platform/typst.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { listLines } from './add-table.ts'

const template = readFileSync(new URL('./priority-table.typ', import.meta.url), 'utf8')

/** A version as the paper table, with the letterhead and a place for the head's signature. Refuses `table_not_found`. */
export async function printTable(work: Work, version: number): Promise<Download> {
  const { office, table, logo } = await inTransaction(work, async ({ db, actor }) => {
    const [office, lines] = await Promise.all([readOffice(db, actor.officeId), listLines(db)])
    const table = lines.find((line) => line.table.version === version)?.table
    if (!table) throw new Refusal('table_not_found')
    return { office, table, logo: office.logoFileId === null ? null : await findFile(db, office.logoFileId) }
  })
  const picture = logoFile(asLogo(logo))
  const title = `Tabel Prioritas - ${office.name}`
  const data = { ...onPaper(office, table), logo: picture.name }
  const content = await compilePdf({ template, data, files: picture.files, title, at: work.now })
  return {
    mediaType: 'application/pdf',
    fileName: `tabel-prioritas-${office.code}-versi-${version}.pdf`,
    content,
  }
}

const units = { minute: 'menit kerja', hour: 'jam kerja', day: 'hari kerja' } as const
const sayTime = ({ amount, unit }: Span) => `${amount} ${units[unit]}`
const sayDay = (day: string) =>
  new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** What the paper says, in its own language. */
const onPaper = (office: Office, table: PriorityTable) => ({
  office,
  version: table.version,
  // The first one came with the product: it is valid until the office has one of its own.
  validFrom: table.version === 1 ? null : sayDay(table.validFrom),
  matrix: [
    ['Mendesak', table.matrix.mendesak],
    ['Tidak mendesak', table.matrix.tidak_mendesak],
  ],
  targets: priorities.map((priority) => {
    const { firstReply, solved, chase } = table.targets[priority]
    return [priority, sayTime(firstReply), sayTime(solved), sayTime(chase)]
  }),
  complaints: [
    ['Ringan', sayTime(table.complaints.ringan)],
    ['Normatif', sayTime(table.complaints.normatif)],
    ['Tanpa kadar pengawasan', sayTime(table.complaints.tanpa_kadar_pengawasan)],
    ['Berkadar pengawasan', sayTime(table.complaints.berkadar_pengawasan)],
  ],
  topics: table.topics.map(({ topic, urgency, impact }) => [
    topic,
    urgency === 'mendesak' ? 'mendesak' : 'tidak mendesak',
    impact,
    table.matrix[urgency][impact],
  ]),
})
