import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import * as api from '#domain/archive/archive.api.ts'
import type { FormSnapshot } from '#domain/archive/form-snapshot.ts'
import { correctForm, fileForm } from '#domain/consultations/consultations.api.ts'
import { inStanding } from '#server/platform/work.ts'
import { type ArchivableForm, bringArchivableForm } from '#server/testing/archivable-form.ts'
import type { CastName } from '#server/testing/cast.ts'
import { textOf } from '#server/testing/pdf-tools.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { printForm } from './print-form.ts'
import { verifyArchive } from './verify-archive.ts'

let house: TestHouse
let officeId: string
let sequence = 0
beforeAll(async () => {
  house = await startHouse()
  officeId = house.offices.JBR
})
afterAll(() => house.close())

const bring = (form: Omit<ArchivableForm, 'sequence'> = {}) =>
  bringArchivableForm(house, { ...form, sequence: ++sequence })
const file = (id: string, commandId = uuid(), by: CastName = 'sari', office = officeId) =>
  house.as(by).call(fileForm, { params: { officeId: office, id }, body: { commandId } })
const read = async (id: string, by: CastName = 'audit') =>
  (await house.as(by).call(api.readArchivedForm, { params: { officeId, id } })).body
const download = (id: string, version = 1, by: CastName = 'sari', office = officeId) =>
  house.as(by).call(api.downloadForm, { params: { officeId: office, id, version } })
const correct = (id: string, body: object, by: CastName = 'sari') =>
  house.as(by).call(correctForm, {
    params: { officeId, id },
    body: { commandId: uuid(), reason: 'Nama keliru ditulis.', words: {}, ...body },
  })
const rows = (id: string) => house.owner<
  { snapshot: FormSnapshot; pdf_file_id: string | null; id: string }[]
>`
  select * from archived_forms where consultation_id = ${id} order by version`
/** A form archived and printed. */
async function shelve(form: Omit<ArchivableForm, 'sequence'> = {}) {
  const id = await bring(form)
  expect((await file(id)).status).toBe(200)
  await house.runJobs()
  return id
}

describe('archiving', () => {
  it('freezes the form, ends step 7, and shows that the PDF follows; then the PDF is there', async () => {
    const id = await bring()
    const { status, body } = await file(id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ phase: 'archived', archive: { version: 1, pdfReady: false } })
    expect((await download(id)).body).toMatchObject({ error: { code: 'pdf_pending' } })
    expect(await read(id)).toMatchObject({
      name: 'Rina Kusuma',
      pdfReady: false,
      versions: [{ pdfSha256: null }],
    })
    await house.runJobs()
    const form = await read(id)
    const pdf = await download(id)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['content-disposition']).toContain(
      `FK-${String(sequence).padStart(3, '0')}-FK-LPSE-JBR-XI-2026-20261123-CV-Melati-Jaya.pdf`,
    )
    expect(createHash('sha256').update(pdf.body).digest('hex')).toBe(form.versions[0]?.pdfSha256)
    expect(await textOf(pdf.body)).toContain('a. Nama : Rina Kusuma')
  })

  it('the same command sent twice archives once and answers the same', async () => {
    const id = await bring()
    const commandId = uuid()
    const first = await file(id, commandId)
    expect((await file(id, commandId)).body).toEqual(first.body)
    expect((await file(id)).body).toMatchObject({ error: { code: 'consultation_archived' } })
    expect(await rows(id)).toHaveLength(1)
  })

  it('eight who archive the same form at once leave one version', async () => {
    const id = await bring()
    const answers = await Promise.all(Array.from({ length: 8 }, () => file(id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)])
    expect(await rows(id)).toHaveLength(1)
  })

  it('a form without an answer is refused and leaves no trace', async () => {
    const id = await bring({ words: { answer: '  ' } })
    const { status, body } = await file(id)
    expect([status, body]).toMatchObject([
      422,
      { error: { code: 'fields_missing', details: { fields: ['answer'] } } },
    ])
    const [left] = await house.owner`select (select phase from consultations where id = ${id}),
      (select count(*)::int from journal where consultation_id = ${id} and what = 'archived') as entries,
      (select count(*)::int from archived_forms where consultation_id = ${id}) as versions,
      (select count(*)::int from events where subject_id = ${id}) as events`
    expect(left).toEqual({ phase: 'archiving', entries: 0, versions: 0, events: 0 })
  })

  it('a colleague cannot archive what somebody else holds, and an auditor archives nothing', async () => {
    const id = await bring()
    expect((await file(id, uuid(), 'budi')).body).toMatchObject({ error: { code: 'not_in_your_hands' } })
    expect((await file(id, uuid(), 'audit')).body).toMatchObject({ error: { code: 'not_allowed' } })
  })

  it('a cancelled form goes on the shelf as BATAL without part C, a late entry with its own day', async () => {
    const cancelled = await shelve({ cancelReason: 'Penelepon menutup telepon.', words: { answer: '' } })
    const late = await shelve({ lateEntry: true, consultedAt: new Date('2026-11-20T23:30:00Z') })
    expect(await textOf((await download(cancelled)).body)).toContain(
      'BATAL Alasan pembatalan: Penelepon menutup',
    )
    const text = await textOf((await download(late)).body)
    expect(text).toContain('ENTRI SUSULAN')
    expect(text).toContain('Hari/Tanggal Konsultasi : Sabtu, 21 November 2026 Waktu : 06.30 WIB')
  })

  it('archiving the form of a ticket closes the ticket', async () => {
    const id = await bring({ ticketNumber: 'TKT-JBR-202611-0001' })
    expect((await file(id, uuid(), 'tono')).body).toMatchObject({ ticket: { state: 'closed' } })
    await house.runJobs()
    expect(await textOf((await download(id)).body)).toContain('TKT-JBR-202611-0001')
  })

  it('what somebody types prints as typed, whatever it is (A1, A4)', async () => {
    const attack = '#read("/etc/passwd") <script>alert(1)</script> =cmd|1 $x$ *b* {{7*7}}'
    const id = await shelve({ words: { name: attack, institution: attack, problem: attack, answer: attack } })
    const text = (await textOf((await download(id)).body)).replace(/\s/g, '')
    expect(text.split(attack.replace(/\s/g, '')).length - 1).toBe(4)
    expect((await read(id)).name).toBe(attack)
  })
})

describe('the PDF', () => {
  it('is made once: run again, also by two at once, the job changes nothing', async () => {
    const id = await shelve()
    const [before] = await rows(id)
    const inOffice = <T>(act: Parameters<typeof inStanding<T>>[2]) =>
      inStanding(house.owner, { officeId }, act)
    const work = { pool: house.owner, officeId, now: house.clock.now(), inOffice }
    await Promise.all([printForm(work, before?.id ?? ''), printForm(work, before?.id ?? '')])
    await house.owner`update archived_forms set pdf_file_id = null, pdf_sha256 = null where id = ${before?.id ?? ''}`
    await Promise.all([printForm(work, before?.id ?? ''), printForm(work, before?.id ?? '')])
    const made = await house.owner`select sha256 from files where media_type = 'application/pdf'
      and sha256 = (select pdf_sha256 from archived_forms where id = ${before?.id ?? ''})`
    // One of the first printing, one of the second: the loser of each race rolled its bytes back, and both are equal.
    expect(made).toHaveLength(2)
  })

  it('downloaded twice is the same, byte for byte', async () => {
    const id = await shelve()
    expect(Buffer.compare((await download(id)).body, (await download(id)).body)).toBe(0)
  })

  it('the blank form is a PDF with the letterhead and no number', async () => {
    const { body } = await house.as('sari').call(api.downloadBlankForm, { params: { officeId } })
    const text = await textOf(body)
    expect(text).toContain('LPSE Kabupaten Jember')
    expect(text).toContain('FORM KONSULTASI PENGGUNA SPSE')
    expect(text).not.toContain('Nomor formulir')
  })
})

describe('a correction', () => {
  it('is a new version with a reason; the old one keeps its words, its bytes and its code', async () => {
    const id = await shelve()
    const old = await download(id)
    const [first] = await rows(id)
    house.clock.advance(86_400_000)
    const { status, body } = await correct(id, { words: { name: 'Rina Kusumawati' } })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      words: { name: 'Rina Kusumawati' },
      archive: { version: 2, pdfReady: false },
    })
    await house.runJobs()
    const form = await read(id)
    expect(form.versions).toMatchObject([
      { version: 2, correctionReason: 'Nama keliru ditulis.' },
      { version: 1 },
    ])
    expect(new Set(form.versions.map(({ verificationCode }) => verificationCode)).size).toBe(2)
    expect(Buffer.compare((await download(id, 1)).body, old.body)).toBe(0)
    expect((await rows(id))[0]).toEqual(first)
    const text = await textOf((await download(id, 2)).body)
    expect(text).toContain('PERBAIKAN ke-1 Memperbaiki versi 1, karena: Nama keliru ditulis.')
    expect(text).toContain('a. Nama : Rina Kusumawati')
  })

  it('sent twice is one; without a reason, or of a form that is not archived, it is refused', async () => {
    const id = await shelve()
    const commandId = uuid()
    const first = await correct(id, { commandId, words: { phone: '0331 487654' } })
    expect((await correct(id, { commandId, words: { phone: '0331 487654' } })).body).toEqual(first.body)
    expect(await rows(id)).toHaveLength(2)
    expect((await correct(id, { reason: ' ' })).status).toBe(422)
    expect((await correct(await bring(), {})).body).toMatchObject({ error: { code: 'archive_not_found' } })
    for (const words of [{ name: '' }, { email: 'bukan surel' }, { unitId: uuid() }])
      expect([404, 422]).toContain((await correct(id, { words })).status)
    expect(await rows(id)).toHaveLength(2)
  })

  it('the database itself refuses to change or delete what is archived', async () => {
    const id = await shelve()
    const asApp = (act: Parameters<typeof inStanding>[2]) => inStanding(house.house.db, { officeId }, act)
    await expect(
      asApp((db) => db`update archived_forms set snapshot = '{}' where consultation_id = ${id}`),
    ).rejects.toThrow('permission denied')
    await expect(asApp((db) => db`delete from archived_forms where consultation_id = ${id}`)).rejects.toThrow(
      'permission denied',
    )
    await expect(asApp((db) => db`update files set bytes = ''`)).rejects.toThrow('permission denied')
  })
})

describe('finding', () => {
  const find = async (query: z.input<typeof api.searchArchive.query>, by: CastName = 'sari') =>
    (await house.as(by).call(api.searchArchive, { params: { officeId }, query })).body

  it('finds by number, name, institution, part of a telephone number, words and day', async () => {
    const id = await shelve({
      consultedAt: new Date('2026-10-04T18:00:00Z'),
      words: {
        name: 'Zülfikar Ádi',
        institution: 'PT Sumber 100%_Asli',
        phone: '+62 821 9988-7766',
        problem: 'Apendo macet saat enkripsi',
      },
    })
    const number = `${String(sequence).padStart(3, '0')}/FK`
    for (const words of [
      number,
      'zulfikar',
      'ulfik',
      'SUMBER 100%_',
      '0821 9988',
      '8877',
      'apendo enk',
      'macet',
    ])
      expect(
        (await find({ words })).items.map((item) => item.id),
        words,
      ).toEqual([id])
    // Rupa-rupa kata yang tidak boleh menemukannya, juga bila berarti sesuatu bagi basis data.
    for (const words of [
      '100%Asli',
      "' or 1=1 --",
      'apendo | lain',
      'apendo & !macet & xyz',

      '0821 0000',
      '\\',
    ])
      expect(
        (await find({ words })).items.map((item) => item.id),
        words,
      ).not.toContain(id)
    // 4 Oktober pukul 18.00 UTC adalah 5 Oktober di kantor.
    expect((await find({ from: '2026-10-05', to: '2026-10-05' })).items.map((item) => item.id)).toEqual([id])
    expect((await find({ from: '2026-10-04', to: '2026-10-04' })).items).toEqual([])
    expect((await find({ words: 'zulfikar', category: 'pengaduan' })).items).toEqual([])
  })

  it('pages by key: every form once, the newest call first, corrected ones with their newest words', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await find({ limit: 3, ...(cursor && { cursor }) })
      seen.push(...page.items.map((item) => item.id))
      cursor = page.next ?? undefined
    } while (cursor)
    const [count] = await house.owner`select count(distinct consultation_id)::int as n from archived_forms`
    expect(seen).toHaveLength(count?.n)
    expect(new Set(seen).size).toBe(seen.length)
    expect((await find({ words: 'Kusumawati' })).items).toMatchObject([
      { version: 2, name: 'Rina Kusumawati' },
    ])
    expect((await house.as('sari').get(`/api/offices/${officeId}/archive?cursor=x`)).status).toBe(422)
  })

  it('another office finds nothing, reads nothing, and hears the same as of what does not exist (A9)', async () => {
    const id = await shelve()
    const theirs = house.offices.MKS
    expect(
      (await house.as('andi').call(api.searchArchive, { params: { officeId: theirs } })).body.items,
    ).toEqual([])
    const absent = uuid()
    for (const [at, to] of [
      ['archive', ''],
      ['archive', '/versions/1/pdf'],
    ]) {
      const answer = (form: string) => house.as('andi').get(`/api/offices/${theirs}/${at}/${form}${to}`)
      expect((await answer(id)).body.error).toEqual((await answer(absent)).body.error)
      expect((await answer(id)).status).toBe(404)
    }
    expect((await file(await bring(), uuid(), 'andi', theirs)).body).toMatchObject({
      error: { code: 'consultation_not_found' },
    })
    expect((await house.as('andi').get(`/api/offices/${officeId}/archive/${id}`)).status).toBe(404)
  })
})

describe('the verification page', () => {
  const verify = (code: string) => house.stranger().call(api.verifyForm, { params: { code } })

  it('says that the form exists, its number, day, version and hash, and nothing of a person', async () => {
    const id = await shelve({
      words: { name: 'Nama Rahasia', phone: '0813-7777-6666', email: 'rahasia@surel.test' },
    })
    const form = await read(id)
    const code = form.versions[0]?.verificationCode ?? ''
    const { status, body } = await verify(code.toLowerCase().replace(/.{4}/g, '$&-'))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      officeName: 'LPSE Kabupaten Jember',
      formNumber: form.formNumber,
      version: 1,
      newestVersion: 1,
      cancelled: false,
      pdfSha256: form.versions[0]?.pdfSha256,
    })
    expect(JSON.stringify(body)).not.toMatch(/Rahasia|7777|surel|Sari|Melati|unggah/i)
    expect(form.publicUrl).toBe(`http://dering.test/verifikasi/${code}`)
    await correct(id, { words: { name: 'Nama Lain' } })
    expect((await verify(code)).body).toMatchObject({ version: 1, newestVersion: 2 })
  })

  it('opens from the QR as a small page without scripts, in both languages, and says when the paper is out of date', async () => {
    const id = await shelve({ words: { name: '<script>alert(1)</script>' }, cancelReason: 'Dobel.' })
    const form = await read(id)
    const open = async (path: string) => {
      const { status, headers, body } = await house.stranger().get<Buffer>(path)
      return { status, type: headers['content-type'], page: String(body) }
    }
    const path = `/verifikasi/${form.versions[0]?.verificationCode}`
    const { status, type, page } = await open(path)
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page).toContain('Formulir ini ada di arsip dengan tanda BATAL')
    for (const words of [form.formNumber, 'LPSE Kabupaten Jember', form.versions[0]?.pdfSha256])
      expect(page).toContain(words)
    expect(page).not.toMatch(/<script|alert|Dobel|Melati/)
    expect(page.length).toBeLessThan(6_000)
    await correct(id, { words: { institution: 'PT Lain' } })
    expect((await open(`${path}?bahasa=en`)).page).toContain('Version 2 is in force')
    expect((await open('/verifikasi')).page).toContain('name="kode"')
    // A3: what stands in the address never comes back as markup.
    for (const typed of [
      '%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
      "'%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
    ])
      for (const asked of [
        `/verifikasi/${typed}`,
        `/verifikasi?kode=${typed}`,
        `/verifikasi?bahasa=${typed}`,
      ]) {
        const answer = await open(asked)
        expect(answer.page).not.toMatch(/alert|onerror/)
        expect(answer.status).toBe(asked.includes('bahasa') ? 200 : 404)
      }
  })

  it('a wrong code gets one and the same answer, whatever is wrong with it (A10, A11)', async () => {
    const answers = await Promise.all(
      ['0'.repeat(32), 'x', "' or true --", `${'0'.repeat(31)}%00`, 'U'.repeat(32)].map(verify),
    )
    for (const { status, body } of answers)
      expect([status, body]).toMatchObject([404, { error: { code: 'archive_not_found', details: {} } }])
  })

  it('codes are 160 random bits: no two are alike, and they share no beginning (A10)', async () => {
    const codes = await house.owner`select verification_code as code from archived_forms`
    expect(new Set(codes.map(({ code }) => code.slice(0, 6))).size).toBe(codes.length)
    for (const { code } of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/)
  })
})

describe('the check of the whole archive', () => {
  it('finds a changed word, a changed number, a changed and a lost PDF, and nothing else', async () => {
    expect(await verifyArchive(house.owner, officeId)).toMatchObject({ faults: [] })
    const [word, number, pdf, lost] = [await shelve(), await shelve(), await shelve(), await shelve()]
    const { owner } = house
    await owner`update archived_forms set snapshot = jsonb_set(snapshot, '{caller,name}', '"Lain"') where consultation_id = ${word}`
    await owner`update archived_forms set ticket_number = 'TKT-1' where consultation_id = ${number}`
    await owner`update files set bytes = bytes || 'x' where id = (select pdf_file_id from archived_forms where consultation_id = ${pdf})`
    await owner`alter table archived_forms drop constraint archived_forms_office_id_pdf_file_id_fkey`
    await owner`delete from files where id = (select pdf_file_id from archived_forms where consultation_id = ${lost})`
    const heard: number[] = []
    const report = await verifyArchive(owner, officeId, (done, all) => heard.push(done / all))
    expect(report.faults.map(({ fault }) => fault)).toEqual([
      'data_changed',
      'columns_differ',
      'pdf_changed',
      'pdf_lost',
    ])
    expect(heard.at(-1)).toBe(1)
    expect((await verifyArchive(owner, house.offices.MKS)).versions).toBe(0)
  })
})
