import { describe, expect, test } from 'vitest'
import { type RecapEntry, type RecapRow, recapRow } from './recap-row.ts'

const office = { name: 'LPSE Kabupaten Jember', timeZone: 'Asia/Jakarta' } as const

const answered: RecapEntry = {
  consultedAt: new Date('2026-11-23T02:14:00Z'),
  email: 'rina@melati.example',
  name: 'Rina Kusuma',
  institution: 'CV Melati Jaya',
  problem: 'Gagal unggah.',
  category: 'pertanyaan',
  unitName: null,
  answer: 'Batasi ukuran 10 MB.',
  answeredOn: '2026-11-23',
  enteredBy: 'Sari',
  cancelReason: null,
}

test('what was answered in the call fills all ten columns, with the own office as destination', () => {
  expect(recapRow(answered, 7, office)).toEqual({
    no: 7,
    callDate: '2026-11-23',
    email: 'rina@melati.example',
    sender: 'Rina Kusuma (CV Melati Jaya)',
    message: 'Gagal unggah.',
    category: 'Pertanyaan',
    destination: 'LPSE Kabupaten Jember',
    answerDate: '2026-11-23',
    answer: 'Batasi ukuran 10 MB.',
    enteredBy: 'Sari',
  } satisfies RecapRow)
})

const D22 = 'Direktorat Sistem Pengadaan Digital'

describe('a row differs where its case differs:', () => {
  test.each<[string, Partial<RecapEntry>, Partial<RecapRow>]>([
    ['a complaint', { category: 'pengaduan' }, { category: 'Pengaduan' }],
    ['a consultation', { category: 'konsultasi' }, { category: 'Konsultasi' }],
    ['no category yet', { category: '' }, { category: '' }],
    ['no institution', { institution: ' ' }, { sender: 'Rina Kusuma' }],
    ['no name', { name: '' }, { sender: 'CV Melati Jaya' }],
    ['no e-mail', { email: '' }, { email: '' }],
    [
      'a ticket without an answer',
      { unitName: D22, answer: '', answeredOn: null },
      { destination: D22, answerDate: null, answer: '' },
    ],
    [
      'a ticket whose answer form came later',
      { unitName: D22, answer: 'Sudah.', answeredOn: '2026-12-02' },
      { destination: D22, answerDate: '2026-12-02', answer: 'Sudah.' },
    ],
    [
      'BATAL before an answer',
      { cancelReason: 'ganda', answer: '', answeredOn: null },
      { answerDate: null, answer: 'BATAL: ganda' },
    ],
    [
      'BATAL after an answer',
      { cancelReason: 'salah' },
      { answerDate: '2026-11-23', answer: 'BATAL: salah\nBatasi ukuran 10 MB.' },
    ],
    ['BATAL without a reason', { cancelReason: '', answer: '' }, { answer: 'BATAL', answerDate: null }],
    ['the last second before midnight', { consultedAt: new Date('2026-11-23T16:59:59Z') }, {}],
    ['midnight', { consultedAt: new Date('2026-11-23T17:00:00Z') }, { callDate: '2026-11-24' }],
  ])('%s', (_, difference, expected) => {
    expect(recapRow({ ...answered, ...difference }, 1, office)).toEqual({
      ...recapRow(answered, 1, office),
      ...expected,
    })
  })
})

test.each([
  ['Asia/Jakarta', '2026-10-31'],
  ['Asia/Makassar', '2026-11-01'],
  ['Asia/Jayapura', '2026-11-01'],
] as const)('a call at 16:00 UTC of 31 October stands by the day of %s', (timeZone, day) => {
  const entry = { ...answered, consultedAt: new Date('2026-10-31T16:00:00Z') }
  expect(recapRow(entry, 1, { ...office, timeZone }).callDate).toBe(day)
})
