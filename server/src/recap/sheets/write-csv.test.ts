import { beforeAll, describe, expect, test } from 'vitest'
import type { RecapRow } from '#domain/recap/recap-row.ts'
import { bytesOf, cellTypesOfCsv, officeTime, parseCsv } from '../golden/readers.ts'
import { writeCsv } from './write-csv.ts'

const row: RecapRow = {
  no: 1,
  callDate: '2026-11-02',
  email: '',
  sender: 'Rina',
  message: '',
  category: 'Pertanyaan',
  destination: 'LPSE',
  answerDate: null,
  answer: '',
  enteredBy: 'Sari',
}

const csvOf = (messages: string[]) =>
  bytesOf(
    writeCsv(
      (async function* () {
        for (const message of messages) yield { ...row, message }
      })(),
    ),
  )

/** What the attack list (A5) calls a formula start, and its cousins. */
const guarded = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\uFEFF=1+1',
  '＝1+1',
  '-',
  '- sudah dicoba',
  '00123',
  '1/2',
  '12-11-2026',
  '1E5',
  '3,5',
  '62812 3456 7890',
  'Rp5.000',
  'Rp 1.250.000,00',
  '23 Nov 2026',
  'Senin, 23 November 2026',
  '09.14',
  'TRUE',
  'Salah',
]
const untouched = [
  'a=1+1',
  'Biaya Rp5.000',
  'Salah satu',
  'Desember',
  "'=1+1",
  'Pukul 09.14',
  '10 MB',
  '"dikutip"; lalu',
  'Tanya: bagaimana?\nTerima kasih',
]

describe('A5: a text stays a text:', () => {
  let rows: string[][] = []
  let types: string[][] = []
  beforeAll(async () => {
    const csv = await csvOf([...guarded, ...untouched])
    rows = (await parseCsv(csv, ';')).slice(1)
    types = (await cellTypesOfCsv(csv)).slice(1)
  }, officeTime)

  test.each([...guarded.entries()])('%i %j gets one apostrophe in front and nothing else', (at, text) => {
    expect(rows[at]?.[4]).toBe(`'${text.replace('\r', '\n')}`)
    expect(types[at]?.[4]).toBe('string')
  })

  test.each([...untouched.entries()])('%i %j is left as it is', (at, text) => {
    expect(rows[guarded.length + at]?.[4]).toBe(text)
    expect(types[guarded.length + at]?.[4]).toBe('string')
  })
})

test('A5: a separator or quotation mark in a text never opens a further cell that is a formula', async () => {
  const [, cells] = await parseCsv(await csvOf(['x;=1+1";"=2+2']), ';')
  expect(cells).toHaveLength(10)
  expect(cells?.[4]).toBe('x;=1+1";"=2+2')
})
