import { afterAll, beforeAll, expect, it } from 'vitest'
import { downloadForm } from '#domain/archive/archive.api.ts'
import { readConsultation } from '#domain/consultations/consultations.api.ts'
import { downloadRecap } from '#domain/recap/recap.api.ts'
import { replay } from '#domain/sop/machine.ts'
import { readStep } from '#domain/sop/steps.ts'
import { textOf } from '#server/testing/pdf-tools.ts'
import { eventually, handsOn, saved } from './hands.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const rina = {
  name: 'Rina Kusuma',
  institution: 'CV Melati Jaya',
  address: 'Jl. Gajah Mada 12, Jember',
  phone: '0812-3456-7890',
  email: 'rina@melatijaya.co.id',
  problem: 'Gagal mengunggah dokumen penawaran, muncul pesan “berkas terlalu besar”.',
  answer: 'Berkas dibagi menjadi bagian di bawah 10 MB, lalu diunggah satu per satu.',
}

/** What the server has kept of the form that is open. */
async function keptOf(address: string) {
  const id = new URL(address).pathname.split('/').at(-1) ?? ''
  const params = { officeId: office.house.offices.JBR, id }
  const { body } = await office.as('sari').call(readConsultation, { params })
  const { steps } = replay(body.journal)
  const verdict = (step: 2 | 3) => {
    const { netMs, verdict } = readStep(steps, step, body.sop, office.house.clock.now().getTime())
    return { netMs, verdict }
  }
  return { id, params, view: body, greeting: verdict(2), asking: verdict(3) }
}

it('a new caller is answered and archived with the keyboard alone, within the standard times', async () => {
  const page = await office.pageOf('sari', '/telepon')
  const { clock } = office.house
  const hands = handsOn(page)
  await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()

  await hands.press('F2')
  await page.getByText('“Selamat pagi, LPSE Kabupaten Jember, dengan Sari Wulandari.').waitFor()
  await saved(page)
  clock.advance(9_900)
  await hands.words(rina.name)
  await page.getByRole('listitem').filter({ hasText: 'salam' }).getByText('9 d').waitFor()
  await hands.press('Tab')
  await hands.words(rina.institution)
  await hands.press('Tab')
  await hands.words(rina.address)
  await hands.press('Tab')
  await hands.words(rina.phone)
  await hands.press('Tab')
  await hands.words(rina.email)
  await hands.press('Tab', 'Tab')
  await hands.words(rina.problem)
  await saved(page)
  clock.advance(119_000)
  await hands.press('Alt+J')
  await page.getByText('No. 001/FK/LPSE-JBR/XI/2026').waitFor()
  await hands.words(rina.answer)
  await hands.press('Alt+A')
  await page.getByRole('button', { name: /Arsipkan/ }).waitFor()
  await hands.press('Alt+A')
  await page.getByText('PDF menyusul.').waitFor()
  expect(hands.presses()).toBeLessThanOrEqual(14)

  await office.house.runJobs()
  await page.getByText('PDF siap.').waitFor()
  const { greeting, asking, view } = await keptOf(page.url())
  expect(greeting).toEqual({ netMs: 9_900, verdict: 'within' })
  expect(asking).toEqual({ netMs: 119_000, verdict: 'within' })
  expect(view.words).toMatchObject({ ...rina, category: 'pertanyaan' })
  expect(view.phase).toBe('archived')
})

it('a greeting and questions that took too long say so, and still do after a restart', async () => {
  const [page] = office.context.pages().filter((one) => one.url().includes('/formulir/'))
  if (!page) throw new Error('the room of the first call is closed')
  const { clock } = office.house
  const hands = handsOn(page)
  await hands.press('F2')
  await page.getByText('“Selamat pagi').waitFor()
  await saved(page)
  clock.advance(10_100)
  await hands.words('Rin')
  await page.getByText('terlambat 0:01').waitFor()
  await page.getByRole('button', { name: /^Rina Kusuma/ }).waitFor()
  await hands.press('Alt+1')
  await page.getByText(/CV Melati Jaya · 2 panggilan/).waitFor()
  await hands.words('Lupa kata sandi akun penyedia.')
  await saved(page)
  clock.advance(121_000)
  await hands.press('Alt+J')
  await page.getByText('No. 002/FK/LPSE-JBR/XI/2026').waitFor()
  await hands.words('Memakai menu Lupa Kata Sandi di halaman masuk.')
  await hands.press('Alt+A')
  await page.getByRole('button', { name: /Arsipkan/ }).waitFor()
  await hands.press('Alt+A')
  await page.getByText('PDF menyusul.').waitFor()
  expect(hands.presses()).toBeLessThanOrEqual(8)

  await office.stopServer()
  await office.startServer()
  await page.reload()
  await page.getByText('No. 002/FK/LPSE-JBR/XI/2026').waitFor()
  await eventually(() => page.getByText('terlambat 0:01').count()).toBe(2)
  const { greeting, asking } = await keptOf(page.url())
  expect(greeting).toEqual({ netMs: 10_100, verdict: 'late' })
  expect(asking).toEqual({ netMs: 121_000, verdict: 'late' })
})

it('the PDF tells every field in the order of the paper', async () => {
  const sari = office.as('sari')
  const [page] = office.context.pages().filter((one) => one.url().includes('/formulir/'))
  await page?.goto(`${office.address}/arsip`)
  await page?.getByText('001/FK/LPSE-JBR/XI/2026').first().waitFor()
  const [first] = await office.house.owner<{ id: string }[]>`select consultation_id as id from numbers
    where kind = 'form' order by sequence limit 1`
  const params = { officeId: office.house.offices.JBR, id: first?.id ?? '', version: 1 }
  const { body } = await sari.call(downloadForm, { params })
  const text = await textOf(body)
  const order = [
    'FORM KONSULTASI PENGGUNA SPSE',
    'Senin, 23 November 2026',
    '09.14',
    'IDENTITAS PENGGUNA SPSE',
    rina.name,
    rina.institution,
    rina.address,
    rina.phone,
    'PERMASALAHAN',
    rina.problem,
    'JAWABAN/SOLUSI PERMASALAHAN',
    rina.answer,
    'Pemberi Penjelasan',
    'Sari Wulandari',
  ]
  let from = 0
  for (const words of order) {
    const at = text.indexOf(words, from)
    expect(at, `“${words}” after: …${text.slice(Math.max(0, from - 40), from)}`).toBeGreaterThanOrEqual(0)
    from = at + words.length
  }
})

it('the recap of the month has both calls in its ten columns', async () => {
  const params = { officeId: office.house.offices.JBR, month: '2026-11', format: 'csv' as const }
  const { body } = await office.as('sari').call(downloadRecap, { params })
  const rows = body
    .toString()
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n')
  const row = (no: number, problem: string, answer: string) => [
    String(no),
    '2026-11-23',
    rina.email,
    `${rina.name} (${rina.institution})`,
    problem,
    'Pertanyaan',
    'LPSE Kabupaten Jember',
    '2026-11-23',
    answer,
    'Sari Wulandari',
  ]
  expect(rows.map((line) => line.split(';'))).toEqual([
    [
      'No',
      'Tgl',
      'Alamat E-mail',
      'Nama',
      'Isi Pesan',
      'Kategori',
      'Tujuan',
      'Tgl Jawaban',
      'Isi Jawaban',
      'Petugas',
    ],
    row(1, rina.problem, rina.answer),
    row(2, 'Lupa kata sandi akun penyedia.', 'Memakai menu Lupa Kata Sandi di halaman masuk.'),
  ])
})

it('no page has reported a fault', () => {
  expect(office.faults()).toEqual([])
})
