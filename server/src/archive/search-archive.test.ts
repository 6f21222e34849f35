import { v7 as uuid } from 'uuid'
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

describe('finding', () => {
  it('finds by number, name, institution, part of a telephone number, words and day', async () => {
    const id = await desk.shelve({
      consultedAt: new Date('2026-10-04T18:00:00Z'),
      words: {
        name: 'Zülfikar Ádi',
        institution: 'PT Sumber 100%_Asli',
        phone: '+62 821 9988-7766',
        problem: 'Apendo macet saat enkripsi',
      },
    })
    const number = desk.lastNumber().slice(0, 6)
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
        (await desk.find({ words })).items.map((item) => item.id),
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
        (await desk.find({ words })).items.map((item) => item.id),
        words,
      ).not.toContain(id)
    // 4 Oktober pukul 18.00 UTC adalah 5 Oktober di kantor.
    expect((await desk.find({ from: '2026-10-05', to: '2026-10-05' })).items.map((item) => item.id)).toEqual([
      id,
    ])
    expect((await desk.find({ from: '2026-10-04', to: '2026-10-04' })).items).toEqual([])
    expect((await desk.find({ words: 'zulfikar', category: 'pengaduan' })).items).toEqual([])
  })

  it('takes letters that mean something else once their accents are gone', async () => {
    for (const words of ['ŉ', 'abc½', 'ab⅓cd ﬁle', "o'ŉ ½"])
      expect(Array.isArray((await desk.find({ words })).items), words).toBe(true)
    const id = await desk.shelve({ words: { problem: 'Kertas ukuran 21½ inci' } })
    expect((await desk.find({ words: '21½' })).items.map((item) => item.id)).toEqual([id])
  })

  it('pages by key: every form once, the newest call first, corrected ones with their newest words', async () => {
    for (let more = 0; more < 7; more++) await desk.shelve()
    const corrected = await desk.shelve()
    await desk.correct(corrected, { words: { name: 'Rina Kusumawati' } })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await desk.find({ limit: 3, ...(cursor && { cursor }) })
      seen.push(...page.items.map((item) => item.id))
      cursor = page.next ?? undefined
    } while (cursor)
    const [count] = await house.owner`select count(distinct consultation_id)::int as n from archived_forms`
    expect(seen).toHaveLength(count?.n)
    expect(new Set(seen).size).toBe(seen.length)
    expect((await desk.find({ words: 'Kusumawati' })).items).toMatchObject([
      { id: corrected, version: 2, name: 'Rina Kusumawati' },
    ])
    expect((await house.as('sari').get(`/api/offices/${desk.officeId}/archive?cursor=x`)).status).toBe(422)
  })

  it('another office finds nothing, reads nothing, and hears the same as of what does not exist (A9)', async () => {
    const id = await desk.shelve()
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
    expect((await desk.file(await desk.bring(), uuid(), 'andi', theirs)).body).toMatchObject({
      error: { code: 'consultation_not_found' },
    })
    expect((await house.as('andi').get(`/api/offices/${desk.officeId}/archive/${id}`)).status).toBe(404)
  })
})
