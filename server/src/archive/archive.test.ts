import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as api from '#domain/archive/archive.api.ts'
import { inStanding } from '#server/platform/work.ts'
import { archiveDesk } from '#server/testing/archive-desk.ts'
import { textOf } from '#server/testing/pdf-tools.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { printForm } from './printing/print-form.ts'

let house: TestHouse
let desk: ReturnType<typeof archiveDesk>
beforeAll(async () => {
  house = await startHouse()
  desk = archiveDesk(house)
})
afterAll(() => house.close())

describe('archiving', () => {
  it('freezes the form, ends step 7, and shows that the PDF follows; then the PDF is there', async () => {
    const id = await desk.bring()
    const { status, body } = await desk.file(id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ phase: 'archived', archive: { version: 1, pdfReady: false } })
    expect((await desk.download(id)).body).toMatchObject({ error: { code: 'pdf_pending' } })
    expect(await desk.read(id)).toMatchObject({
      name: 'Rina Kusuma',
      pdfReady: false,
      versions: [{ pdfSha256: null }],
    })
    await house.runJobs()
    const form = await desk.read(id)
    const pdf = await desk.download(id)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['content-disposition']).toContain(
      `FK-${desk.lastNumber().replaceAll('/', '-')}-20261123-CV-Melati-Jaya.pdf`,
    )
    expect(createHash('sha256').update(pdf.body).digest('hex')).toBe(form.versions[0]?.pdfSha256)
    expect(await textOf(pdf.body)).toContain('a. Nama : Rina Kusuma')
  })

  it('the same command sent twice archives once and answers the same', async () => {
    const id = await desk.bring()
    const commandId = uuid()
    const first = await desk.file(id, commandId)
    expect((await desk.file(id, commandId)).body).toEqual(first.body)
    expect((await desk.file(id)).body).toMatchObject({ error: { code: 'consultation_archived' } })
    expect(await desk.rows(id)).toHaveLength(1)
  })

  it('eight who archive the same form at once leave one version', async () => {
    const id = await desk.bring()
    const answers = await Promise.all(Array.from({ length: 8 }, () => desk.file(id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)])
    expect(await desk.rows(id)).toHaveLength(1)
  })

  it('a form without an answer is refused and leaves no trace', async () => {
    const id = await desk.bring({ words: { answer: '  ' } })
    const { status, body } = await desk.file(id)
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
    const id = await desk.bring()
    expect((await desk.file(id, uuid(), 'budi')).body).toMatchObject({ error: { code: 'not_in_your_hands' } })
    expect((await desk.file(id, uuid(), 'audit')).body).toMatchObject({ error: { code: 'not_allowed' } })
  })

  it('a cancelled form goes on the shelf as BATAL without part C, a late entry with its own day', async () => {
    const cancelled = await desk.shelve({ cancelReason: 'Penelepon menutup telepon.', words: { answer: '' } })
    const late = await desk.shelve({ lateEntry: true, consultedAt: new Date('2026-11-20T23:30:00Z') })
    expect(await textOf((await desk.download(cancelled)).body)).toContain(
      'BATAL Alasan pembatalan: Penelepon menutup',
    )
    const text = await textOf((await desk.download(late)).body)
    expect(text).toContain('ENTRI SUSULAN')
    expect(text).toContain('Hari/Tanggal Konsultasi : Sabtu, 21 November 2026 Waktu : 06.30 WIB')
  })

  it('archiving the form of a ticket closes the ticket', async () => {
    const id = await desk.bring({ ticketNumber: 'TKT-JBR-202611-0001' })
    expect((await desk.file(id, uuid(), 'tono')).body).toMatchObject({ ticket: { state: 'closed' } })
    await house.runJobs()
    expect(await textOf((await desk.download(id)).body)).toContain('TKT-JBR-202611-0001')
  })

  it('what somebody types prints as typed, whatever it is (A1, A4)', async () => {
    const attack = '#desk.read("/etc/passwd") <script>alert(1)</script> =cmd|1 $x$ *b* {{7*7}}'
    const id = await desk.shelve({
      words: { name: attack, institution: attack, problem: attack, answer: attack },
    })
    const text = (await textOf((await desk.download(id)).body)).replace(/\s/g, '')
    expect(text.split(attack.replace(/\s/g, '')).length - 1).toBe(4)
    expect((await desk.read(id)).name).toBe(attack)
  })
})

describe('the PDF', () => {
  it('is made once: run again, also by two at once, the job changes nothing', async () => {
    const id = await desk.shelve()
    const [before] = await desk.rows(id)
    const inOffice = <T>(act: Parameters<typeof inStanding<T>>[2]) =>
      inStanding(house.owner, { officeId: desk.officeId }, act)
    const work = { pool: house.owner, officeId: desk.officeId, now: house.clock.now(), inOffice }
    await Promise.all([printForm(work, before?.id ?? ''), printForm(work, before?.id ?? '')])
    await house.owner`update archived_forms set pdf_file_id = null, pdf_sha256 = null where id = ${before?.id ?? ''}`
    await Promise.all([printForm(work, before?.id ?? ''), printForm(work, before?.id ?? '')])
    const made = await house.owner`select sha256 from files where media_type = 'application/pdf'
      and sha256 = (select pdf_sha256 from archived_forms where id = ${before?.id ?? ''})`
    // One of the first printing, one of the second: the loser of each race rolled its bytes back, and both are equal.
    expect(made).toHaveLength(2)
  })

  it('downloaded twice is the same, byte for byte', async () => {
    const id = await desk.shelve()
    expect(Buffer.compare((await desk.download(id)).body, (await desk.download(id)).body)).toBe(0)
  })

  it('the blank form is a PDF with the letterhead and no number', async () => {
    const { body } = await house
      .as('sari')
      .call(api.downloadBlankForm, { params: { officeId: desk.officeId } })
    const text = await textOf(body)
    expect(text).toContain('LPSE Kabupaten Jember')
    expect(text).toContain('FORM KONSULTASI PENGGUNA SPSE')
    expect(text).not.toContain('Nomor formulir')
  })
})

describe('a correction', () => {
  it('is a new version with a reason; the old one keeps its words, its bytes and its code', async () => {
    const id = await desk.shelve()
    const old = await desk.download(id)
    const [first] = await desk.rows(id)
    house.clock.advance(86_400_000)
    const { status, body } = await desk.correct(id, { words: { name: 'Rina Kusumawati' } })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      words: { name: 'Rina Kusumawati' },
      archive: { version: 2, pdfReady: false },
    })
    await house.runJobs()
    const form = await desk.read(id)
    expect(form.versions).toMatchObject([
      { version: 2, correctionReason: 'Nama keliru ditulis.' },
      { version: 1 },
    ])
    expect(new Set(form.versions.map(({ verificationCode }) => verificationCode)).size).toBe(2)
    expect(Buffer.compare((await desk.download(id, 1)).body, old.body)).toBe(0)
    expect((await desk.rows(id))[0]).toEqual(first)
    const text = await textOf((await desk.download(id, 2)).body)
    expect(text).toContain('PERBAIKAN ke-1 Memperbaiki versi 1, karena: Nama keliru ditulis.')
    expect(text).toContain('a. Nama : Rina Kusumawati')
  })

  it('sent twice is one; without a reason, or of a form that is not archived, it is refused', async () => {
    const id = await desk.shelve()
    const commandId = uuid()
    const first = await desk.correct(id, { commandId, words: { phone: '0331 487654' } })
    expect((await desk.correct(id, { commandId, words: { phone: '0331 487654' } })).body).toEqual(first.body)
    expect(await desk.rows(id)).toHaveLength(2)
    expect((await desk.correct(id, { reason: ' ' })).status).toBe(422)
    expect((await desk.correct(await desk.bring(), {})).body).toMatchObject({
      error: { code: 'archive_not_found' },
    })
    for (const words of [{ name: '' }, { email: 'bukan surel' }, { unitId: uuid() }])
      expect([404, 422]).toContain((await desk.correct(id, { words })).status)
    expect(await desk.rows(id)).toHaveLength(2)
  })

  it('dates its answer between the call and today, as the answer itself', async () => {
    const id = await desk.shelve()
    for (const answeredOn of ['2026-11-22', '2027-11-23', null])
      expect((await desk.correct(id, { answeredOn })).status, String(answeredOn)).toBe(422)
    expect((await desk.correct(id, { answeredOn: '2026-11-24' })).body).toMatchObject({
      answeredOn: '2026-11-24',
      archive: { version: 2 },
    })
  })

  it('the database itself refuses to change or delete what is archived', async () => {
    const id = await desk.shelve()
    const asApp = (act: Parameters<typeof inStanding>[2]) =>
      inStanding(house.house.db, { officeId: desk.officeId }, act)
    await expect(
      asApp((db) => db`update archived_forms set snapshot = '{}' where consultation_id = ${id}`),
    ).rejects.toThrow('permission denied')
    await expect(asApp((db) => db`delete from archived_forms where consultation_id = ${id}`)).rejects.toThrow(
      'permission denied',
    )
    await expect(asApp((db) => db`update files set bytes = ''`)).rejects.toThrow('permission denied')
  })
})
