// How long a recap of many rows takes to write, and how far the process grows meanwhile.
//   node benchmarks/recap-exports.ts xlsx 100000     (or csv, pdf, hucre)
// hucre is the spreadsheet library that was weighed against our own writer (docs/decisions/006).

import { writeXlsxStream } from 'hucre/xlsx'
import { RECAP_COLUMNS } from '#domain/recap/paper.ts'
import type { RecapRow } from '#domain/recap/recap-row.ts'
import { GOLDEN_HEADING } from '#server/recap/golden/golden-month.ts'
import { EXPECTED_ROWS } from '#server/recap/golden/november-2026.expected.ts'
import { writePdf } from '#server/recap/printing/write-pdf.ts'
import { writeCsv } from '#server/recap/sheets/write-csv.ts'
import { writeXlsx } from '#server/recap/sheets/write-xlsx.ts'

const [kind = 'xlsx', many = '100000'] = process.argv.slice(2)
const count = Number(many)

/** The golden month over and over, without its 3,000-letter problem, as a database cursor would hand it over. */
async function* rows(): AsyncGenerator<RecapRow> {
  const some = EXPECTED_ROWS.filter((row) => row[4].length < 1000)
  for (let at = 0; at < count; at += 1) {
    if (at % 500 === 0) await new Promise((resolve) => setImmediate(resolve))
    const [, callDate, email, sender, message, category, destination, answerDate, answer, enteredBy] = some[
      at % some.length
    ] as (typeof some)[number]
    const dates = { callDate, answerDate: answerDate || null }
    yield { no: at + 1, ...dates, email, sender, message, category, destination, answer, enteredBy }
  }
}

async function* cells() {
  for await (const row of rows()) yield RECAP_COLUMNS.map(({ key }) => row[key])
}

const writers: Record<string, () => AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>> = {
  xlsx: () => writeXlsx(GOLDEN_HEADING, rows()),
  hucre: () =>
    writeXlsxStream(cells(), {
      name: 'Rekap',
      columns: RECAP_COLUMNS.map(({ heading }) => ({ header: heading })),
    }),
  csv: () => writeCsv(rows()),
  pdf: () => writePdf(GOLDEN_HEADING, rows(), new Date('2026-12-01T00:00:00Z')),
}

const before = process.memoryUsage().rss
let highest = before
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss)
}, 5)
const start = performance.now()
const cpu = process.cpuUsage()
let bytes = 0
const written = writers[kind]?.()
if (!written) throw new Error(`xlsx, csv, pdf or hucre, not ${kind}`)
for await (const piece of written as AsyncIterable<Uint8Array>) {
  bytes += piece.length
  highest = Math.max(highest, process.memoryUsage().rss)
}
clearInterval(watch)
const { user, system } = process.cpuUsage(cpu)
const mb = (size: number) => `${(size / 1e6).toFixed(1)} MB`
console.log(
  `${kind} ${count} rows: ${((performance.now() - start) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} CPU s, ${mb(bytes)}, memory before ${mb(before)}, at most ${mb(highest)} (+${mb(highest - before)})`,
)
