import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as api from '#domain/archive/archive.api.ts'
import { archiveDesk } from '#server/testing/archive-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
let desk: ReturnType<typeof archiveDesk>
beforeAll(async () => {
  house = await startHouse()
  desk = archiveDesk(house)
})
afterAll(() => house.close())

describe('the verification page', () => {
  const verify = (code: string) => house.stranger().call(api.verifyForm, { params: { code } })

  it('says that the form exists, its number, day, version and hash, and nothing of a person', async () => {
    const id = await desk.shelve({
      words: { name: 'Nama Rahasia', phone: '0813-7777-6666', email: 'rahasia@surel.test' },
    })
    const form = await desk.read(id)
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
    await desk.correct(id, { words: { name: 'Nama Lain' } })
    expect((await verify(code)).body).toMatchObject({ version: 1, newestVersion: 2 })
  })

  it('opens from the QR as a small page without scripts, in both languages, and says when the paper is out of date', async () => {
    const id = await desk.shelve({ words: { name: '<script>alert(1)</script>' }, cancelReason: 'Dobel.' })
    const form = await desk.read(id)
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
    await desk.correct(id, { words: { institution: 'PT Lain' } })
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

  it('an address that no page of ours makes is a code that is not known', async () => {
    for (const asked of ['?kode=a&kode=b', `?kode=${'x'.repeat(101)}`, '?kode=a&bahasa=id&bahasa=en'])
      expect((await house.stranger().get(`/verifikasi${asked}`)).status, asked).toBe(404)
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
