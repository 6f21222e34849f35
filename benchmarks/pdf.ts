// CPU time and memory of making archived forms: node benchmarks/pdf.ts [forms]

import { exampleForm } from '#domain/archive/example-form.ts'
import { renderForm } from '#server/archive/printing/render-form.ts'

const forms = Number(process.argv[2] ?? 1000)
const form = (i: number) => ({
  ...exampleForm,
  formNumber: `${i}/FK/LPSE-JBR/XI/2026`,
  problem: `${exampleForm.problem} Perkara ${i} ${Math.sqrt(i)}.`,
  answer: `${exampleForm.answer} Jawaban ${i} ${Math.log(i + 1)}.`,
})
const megabytes = () => Math.round(process.memoryUsage.rss() / 1_048_576)

await renderForm(form(0))
const started = process.cpuUsage()
const startedAt = performance.now()
const memory: number[] = []
let bytes = 0
for (let i = 1; i <= forms; i++) {
  bytes += (await renderForm(form(i))).length
  if (i % Math.ceil(forms / 10) === 0) memory.push(megabytes())
}
const { user, system } = process.cpuUsage(started)
console.log(`${((user + system) / 1000 / forms).toFixed(1)} CPU ms a form of one page`)
console.log(
  `${((performance.now() - startedAt) / forms).toFixed(1)} ms a form, ${Math.round(bytes / forms)} bytes each`,
)
console.log(`memory after each tenth: ${memory.join(', ')} MB`)

const kalimat = 'Penawaran gagal dikirim karena token tidak dikenali. '.repeat(380)
const before = process.cpuUsage()
await renderForm({ ...exampleForm, problem: kalimat, answer: kalimat })
const long = process.cpuUsage(before)
console.log(
  `${((long.user + long.system) / 1000).toFixed(0)} CPU ms for one form with twice 20,000 characters`,
)
