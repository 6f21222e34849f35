import { describe, expect, it } from 'vitest'
import { exampleForm } from '#domain/archive/example-form.ts'
import type { FormSnapshot } from '#domain/archive/form-snapshot.ts'
import { examplePicture } from '#server/testing/example-picture.ts'
import {
  checkStructure,
  fontsOf,
  layoutOf,
  objectsOf,
  preflight,
  propertiesOf,
  textOf,
  xmpOf,
} from '#server/testing/pdf-tools.ts'
import { renderBlankForm } from './render-blank-form.ts'
import { renderForm } from './render-form.ts'

const logo = { bytes: examplePicture, mediaType: 'image/png' as const }
const cancelled: FormSnapshot = {
  ...exampleForm,
  version: 3,
  ticketNumber: null,
  publicUrl: null,
  answer: null,
  answeredOn: null,
  explainedBy: null,
  lateEntry: true,
  caller: { ...exampleForm.caller, email: null },
  cancelled: { reason: 'Penelepon tidak dapat dihubungi kembali.' },
  correction: { of: 2, reason: 'Nama instansi keliru.' },
}
const long: FormSnapshot = {
  ...exampleForm,
  problem: `${'Penawaran gagal dikirim. '.repeat(800)}\n${'x'.repeat(3000)}`,
  answer: 'Token dimasukkan ulang. '.repeat(800),
}
const emoji: FormSnapshot = {
  ...exampleForm,
  problem: 'Gagal 😡😡 pada paket 建设工程 – tolong 🙏🏽, mohon\u0000\u0007 dibantu\u202e!',
  caller: { ...exampleForm.caller, name: 'Jose\u0301 👨‍👩‍👧 Łukasz' },
}
const forms: [string, FormSnapshot][] = [
  ['short', exampleForm],
  ['long', long],
  ['cancelled and corrected', cancelled],
  ['full of emoji, Chinese and control characters', emoji],
]

describe('the archived form', () => {
  it.each(forms)('a form that is %s passes Preflight as PDF/A-1b', async (_kind, snapshot) => {
    expect(await preflight(await renderForm(snapshot, { standard: 'a-1b' }))).toContain(
      'is a valid PDF/A-1b file',
    )
  })

  it.each(forms)('a form that is %s is archived as a sound, open PDF/A-2u', async (_kind, snapshot) => {
    const pdf = await renderForm(snapshot, { logo })
    const xmp = await xmpOf(pdf)
    expect(xmp).toMatch(/pdfaid:part>2</)
    expect(xmp).toMatch(/pdfaid:conformance>U</)
    const objects = await objectsOf(pdf)
    expect(objects).toContain('/OutputIntents')
    expect(objects).toContain('/S /GTS_PDFA1')
    expect(objects).not.toMatch(/\/(JavaScript|JS|Launch|SubmitForm|EmbeddedFile|OpenAction|URI)\b/)
    const properties = await propertiesOf(pdf)
    expect(properties.get('Encrypted')).toBe('no')
    expect(properties.get('JavaScript')).toBe('no')
    const fonts = await fontsOf(pdf)
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/\+(STIXTwoText|SourceSans3)-\w+ .* yes yes yes/)
    await checkStructure(pdf)
  })

  it('every field stands in the order of the paper, with the names of the paper', async () => {
    expect(await textOf(await renderForm(exampleForm))).toContain(
      [
        'FORM KONSULTASI PENGGUNA SPSE',
        'Hari/Tanggal Konsultasi : Selasa, 24 November 2026',
        'Waktu : 09.14 WITA',
        'A. IDENTITAS PENGGUNA SPSE',
        'a. Nama : I Wayan Sudarma',
        'b. Nama Instansi/Perusahaan : CV Bali Jaya Konstruksi',
        'c. Alamat : Jalan Gatot Subroto Nomor 88, Denpasar',
        'd. Nomor Telepon/HP : 0812-3456-7890',
        'B. PERMASALAHAN',
        exampleForm.problem.replace('\n\n', ' '),
        'C. JAWABAN/SOLUSI PERMASALAHAN',
        exampleForm.answer,
        'Pemberi Penjelasan',
        '( Ni Luh Putu Ayu Lestari, S.Kom. )',
      ].join(' '),
    )
  })

  it('what the paper has no place for stands outside its frame', async () => {
    const [above = '', inside = ''] = (await layoutOf(await renderForm(exampleForm))).split('FORM KONSULTASI')
    for (const words of [
      ...['LPSE Kabupaten Jembrana', 'Negara, Bali 82211', '(0365) 41210', 'Konsultasi'],
      ...['001/FK/LPSE-JBR/XI/2026', 'TKT-JBR-202611-0001', 'wayan@balijaya.example'],
    ])
      expect(above).toContain(words)
    const below = inside.split('NIP 19900412 201503 2 004')[1]
    expect(below).toContain('Kode verifikasi 5QTN-8XK2-M7WC-RZYB-4HDJ-P93V-AEGS-6F1T')
    expect(below).toContain('https://dering.example/verifikasi/5QTN8XK2M7WCRZYB4HDJP93VAEGS6F1T')
    expect(below).toContain('Diarsipkan Selasa, 24 November 2026 pukul 09.36 WITA · versi 1')
  })

  it('a cancelled, late and corrected form says so with its reasons, and leaves the signature open', async () => {
    const text = await textOf(await renderForm(cancelled))
    expect(text).toContain('BATAL ENTRI SUSULAN PERBAIKAN ke-2')
    expect(text).toContain('Alasan pembatalan: Penelepon tidak dapat dihubungi kembali.')
    expect(text).toContain('Memperbaiki versi 2, karena: Nama instansi keliru.')
    expect(text).toMatch(/Pemberi Penjelasan \( \)/)
    expect(await textOf(await renderForm(exampleForm))).not.toMatch(/BATAL|SUSULAN|PERBAIKAN/)
  })

  it('without an address that outsiders can open, the code is printed and no link', async () => {
    const text = await textOf(await renderForm(cancelled))
    expect(text).toContain('Kode verifikasi 5QTN-8XK2-M7WC-RZYB-4HDJ-P93V-AEGS-6F1T')
    expect(text).not.toMatch(/https?:|diperiksa di/)
  })

  it('twenty thousand characters and one endless word flow on, every page with number and count', async () => {
    const pdf = await renderForm(long)
    const pages = Number((await propertiesOf(pdf)).get('Pages'))
    expect(pages).toBeGreaterThan(5)
    const text = await layoutOf(pdf)
    for (let page = 1; page <= pages; page++)
      expect(text).toMatch(
        new RegExp(`Formulir Konsultasi 001/FK/LPSE-JBR/XI/2026 +halaman ${page} dari ${pages}`),
      )
    expect(text.match(/x{20,}/g)?.join('').length).toBe(3000)
    expect(text.match(/Token/g)?.length).toBe(800)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(140)
  })

  it('the same form gives the same bytes, with the day of archiving as its date', async () => {
    const pdf = await renderForm(exampleForm, { logo })
    await renderForm(cancelled)
    expect(Buffer.compare(await renderForm(exampleForm, { logo }), pdf)).toBe(0)
    expect((await propertiesOf(pdf)).get('CreationDate')).toMatch(/^D:20261124013640/)
  })

  it('markup, scripts and formulas print as they were typed (A1, A4)', async () => {
    const attack =
      '#read("/etc/passwd") #import "@preview/cetz:0.1.0": * #let x = 1 $ sum $ *tebal* _miring_ `kode` <script>alert(1)</script> = judul \\ "kutip" @rujuk [isi] // bukan komentar /* ini pun */ {{7*7}} %n =cmd|1'
    const text = await textOf(
      await renderForm({
        ...exampleForm,
        problem: attack,
        answer: attack,
        takenBy: attack,
        formNumber: attack,
        office: { ...exampleForm.office, name: attack, telephone: attack },
        caller: { name: attack, institution: attack, address: attack, phone: attack, email: attack },
        cancelled: { reason: attack },
      }),
    )
    const plain = (words: string) => words.replace(/\s/g, '')
    expect(plain(text).split(plain(attack)).length - 1).toBeGreaterThanOrEqual(11)
    expect(text).not.toContain('root:')
  })

  it('what no font can show is a visible square, accents stay whole, control signs are gone', async () => {
    const text = await textOf(await renderForm(emoji))
    expect(text).toContain('Gagal □□ pada paket □□□□ – tolong □, mohon dibantu!')
    expect(text).toContain('José □ Łukasz')
  })
})

describe('the blank form', () => {
  it('is one page of the paper with nothing filled in', async () => {
    const pdf = await renderBlankForm(exampleForm.office, { logo, at: new Date('2026-11-24T00:00:00Z') })
    expect((await propertiesOf(pdf)).get('Pages')).toBe('1')
    expect(await textOf(pdf)).toMatch(
      /Hari\/Tanggal Konsultasi : Waktu : A\. IDENTITAS PENGGUNA SPSE a\. Nama : b\. Nama Instansi\/Perusahaan : c\. Alamat : d\. Nomor Telepon\/HP : B\. PERMASALAHAN C\. JAWABAN\/SOLUSI PERMASALAHAN Pemberi Penjelasan \( \)/,
    )
  })
})
