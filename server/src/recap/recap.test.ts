import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterLate } from '#domain/consultations/consultations.api.ts'
import { editNumbering } from '#domain/offices/offices.api.ts'
import { addUnit, endUnit } from '#domain/offices/units.api.ts'
import { type RecapLine, readRecap, recapChoices } from '#domain/recap/recap.api.ts'
import { callDesk, refusal, rina, succeeded, urgent } from '#server/testing/call-desk.ts'
import type { CastName } from '#server/testing/cast.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
let desk: ReturnType<typeof callDesk>
const ids = { answered: '', waiting: '', undone: '', cancelled: '', other: '', october: '' }

/** Monday 23 November 2026, by the minute from 09.14 WIB on. */
beforeAll(async () => {
  house = await startHouse({ at: new Date('2026-10-30T02:14:00Z') })
  desk = callDesk(house, 'sari')
  ids.october = (await desk.answered()).id
  house.clock.set(new Date('2026-11-23T02:14:00Z'))
  const next = async (act: () => Promise<{ id: string }>) => {
    house.clock.advance(60_000)
    return (await act()).id
  }
  ids.answered = await next(() => desk.answered({ category: 'konsultasi', name: 'Dewi', institution: '' }))
  ids.waiting = await next(() => desk.ticket({ answer: 'Sedang disusun', name: 'Eko' }))
  ids.undone = await next(async () => {
    const { id } = await desk.ticket({ name: 'Fajar', answer: 'Ternyata bisa.' })
    succeeded(await desk.undo(id))
    succeeded(await desk.decide(id, 'answer'))
    return succeeded(await desk.giveAnswer(id))
  })
  ids.cancelled = await next(async () => {
    const { id } = await desk.ticket({ name: 'Gita' })
    return succeeded(await desk.cancel(id, 'Formulir ganda.'))
  })
  ids.other = await next(() => callDesk(house, 'budi').answered({ name: 'Hani_100%' }))
  house.clock.advance(60_000)
  await desk.callWith()
  await callDesk(house, 'andi', 'MKS').answered({ name: 'Orang Makassar' })
})
afterAll(() => house.close())

const read = (query: Record<string, unknown> = {}, as: CastName = 'sari', month = '2026-11') =>
  house.as(as).call(readRecap, { params: { officeId: house.offices.JBR, month }, query })
const lines = async (query: Record<string, unknown> = {}) => succeeded(await read(query)).items
const brief = ({ no, sender, destination, answerDate, answer }: RecapLine) =>
  [no, sender, destination, answerDate, answer].join(' | ')

test('every numbered telephone consultation of the month is a row, in the order of the calls, and no other', async () => {
  const rows = await lines()
  expect(rows.map(({ id }) => id)).toEqual([ids.answered, ids.waiting, ids.undone, ids.cancelled, ids.other])
  const unit = 'Pusat Pendidikan dan Pelatihan Pengadaan Barang/Jasa'
  const named = rows.map((row) => brief(row).replace(rows[1]?.destination ?? unit, 'UNIT'))
  expect(named).toEqual([
    '1 | Dewi | LPSE Kabupaten Jember | 2026-11-23 | Ukuran berkas dikecilkan.',
    '2 | Eko (CV Melati Jaya) | UNIT |  | ',
    '3 | Fajar (CV Melati Jaya) | LPSE Kabupaten Jember | 2026-11-23 | Ternyata bisa.',
    '4 | Gita (CV Melati Jaya) | UNIT |  | BATAL: Formulir ganda.',
    '5 | Hani_100% (CV Melati Jaya) | LPSE Kabupaten Jember | 2026-11-23 | Ukuran berkas dikecilkan.',
  ])
  expect(rows[1]?.destination).not.toBe('LPSE Kabupaten Jember')
})

test('an answer that is still being typed is none', async () => {
  const { id } = succeeded(await desk.answer())
  succeeded(
    await desk.type(id, {
      name: 'Indah',
      phone: '081',
      problem: 'Tanya.',
      category: 'pertanyaan',
      answer: 'Baru separ',
    }),
  )
  succeeded(await desk.decide(id, 'answer'))
  const row = (await lines()).find((line) => line.id === id)
  expect(row).toMatchObject({ answer: '', answerDate: null })
  succeeded(await desk.type(id, { answer: 'Sudah lengkap.' }))
  succeeded(await desk.giveAnswer(id))
  expect((await lines()).find((line) => line.id === id)).toMatchObject({
    answer: 'Sudah lengkap.',
    answerDate: '2026-11-23',
  })
})

describe('a filter keeps the numbers of the whole month:', () => {
  test.each<[string, () => Record<string, unknown>, number[]]>([
    ['category', () => ({ category: 'konsultasi' }), [1]],
    ['answered in the call', () => ({ unit: 'own' }), [1, 3, 5, 6]],
    ['without an answer', () => ({ answered: 'no' }), [2, 4]],
    ['with an answer', () => ({ answered: 'yes' }), [1, 3, 5, 6]],
    ['who entered the row', () => ({ enteredBy: house.cast.budi.id }), [5]],
    ['words, whatever their case', () => ({ words: ' GITA' }), [4]],
    ['words with the signs of a pattern', () => ({ words: '_100%' }), [5]],
    ['the sign of a pattern alone', () => ({ words: '%' }), [5]],
    ['words with the signs of SQL', () => ({ words: "' or 1=1 --" }), []],
  ])('%s', async (_, query, numbers) => {
    expect((await lines(query())).map(({ no }) => no)).toEqual(numbers)
  })

  test('a unit that is none of the office is refused', async () => {
    expect(refusal(await read({ unit: uuid() }))).toBe('unit_not_found')
  })

  test('a unit that a ticket went to', async () => {
    expect((await lines({ unit: await desk.unit() })).map(({ no }) => no)).toEqual([2, 4])
  })
})

test('a ticket whose form no longer says where to still names the unit that it went to', async () => {
  const before = (await lines()).find(({ id }) => id === ids.waiting)
  succeeded(await desk.type(ids.waiting, { unitId: '' }))
  expect((await lines()).find(({ id }) => id === ids.waiting)).toEqual(before)
  expect((await lines({ unit: await desk.unit() })).map(({ no }) => no)).toEqual([2, 4])
  succeeded(await desk.type(ids.waiting, { unitId: await desk.unit() }))
})

test('the month comes in pages that miss nothing and repeat nothing', async () => {
  const first = succeeded(await read({ limit: 4 }))
  expect(first.next).toBe('4')
  const second = succeeded(await read({ limit: 4, cursor: first.next }))
  expect([...first.items, ...second.items].map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6])
  expect(second.next).toBeNull()
  expect(refusal(await read({ cursor: '1; drop' }))).toBe('input_invalid')
})

test('numbers run through the year where the office has set so', async () => {
  const numbering = (recapNumbering: 'month' | 'year') =>
    house.as('admin').call(editNumbering, {
      params: { officeId: house.offices.JBR },
      body: {
        templates: {
          form: '{urut:3}/FK/LPSE-{kode}/{bulan_romawi}/{tahun}',
          ticket: 'TKT-{kode}-{tahun}{bulan}-{urut:4}',
          classification: null,
        },
        recapNumbering,
      },
    })
  succeeded(await numbering('year'))
  expect((await lines()).map(({ no }) => no)).toEqual([2, 3, 4, 5, 6, 7])
  expect(succeeded(await read({}, 'sari', '2026-10')).items.map(({ id }) => id)).toEqual([ids.october])
  succeeded(await numbering('month'))
  expect((await lines()).map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6])
})

test('a late entry prints the name that its unit had on the day of the call', async () => {
  const params = { officeId: house.offices.JBR }
  const wati = house.as('wati')
  const unit = async (name: string, validFrom: string) =>
    succeeded(await wati.call(addUnit, { params, body: { id: uuid(), code: 'BPBJ', name, validFrom } })).id
  const old = await unit('Bagian Layanan Pengadaan', '2026-01-01')
  const end = { params: { ...params, id: old }, body: { validTo: '2026-10-25' } }
  succeeded(await wati.call(endUnit, end))
  const renamed = await unit('Bagian Pengadaan Barang/Jasa', '2026-10-25')
  const enter = async (consultedAt: string) => {
    const words = { ...rina, ...urgent, unitId: renamed }
    const body = { commandId: uuid(), consultationId: uuid(), consultedAt, words }
    const { id } = succeeded(await house.as('sari').call(enterLate, { params, body }))
    succeeded(await desk.decide(id, 'ticket'))
  }
  await enter('2026-10-24T23:59:59+07:00')
  await enter('2026-10-25T00:00:00+07:00')
  const { items } = succeeded(await read({}, 'sari', '2026-10'))
  expect(items.map(({ callDate, destination }) => [callDate, destination])).toEqual([
    ['2026-10-24', 'Bagian Layanan Pengadaan'],
    ['2026-10-25', 'Bagian Pengadaan Barang/Jasa'],
    ['2026-10-30', 'LPSE Kabupaten Jember'],
  ])
})

test('the filters offer the units and people of the month', async () => {
  const params = { officeId: house.offices.JBR, month: '2026-11' }
  const { units, people } = succeeded(await house.as('audit').call(recapChoices, { params }))
  expect(units.map(({ id }) => id)).toEqual([await desk.unit()])
  expect(people.map(({ name }) => name)).toEqual(['Budi Santoso', 'Sari Wulandari'])
})

test.each(['2026-13', '2026-1', '1999-11', 'november', '2026-11-01'])('%s is no month', async (month) => {
  expect(refusal(await read({}, 'sari', month))).toBe('month_invalid')
  const path = `/api/offices/${house.offices.JBR}/recaps/${month}/xlsx`
  expect(refusal(await house.as('sari').get(path))).toBe('month_invalid')
})

describe('who may read the recap', () => {
  test.each<CastName>(['sari', 'wati', 'tono', 'admin', 'audit'])('%s of the office may', async (who) => {
    expect((await read({}, who)).status).toBe(200)
  })

  test.each<CastName>(['andi', 'rahma', 'adminmks'])('%s of another office finds no office', async (who) => {
    expect(refusal(await read({}, who))).toBe('not_found')
    const path = `/api/offices/${house.offices.JBR}/recaps/2026-11/pdf`
    expect(refusal(await house.as(who).get(path))).toBe('not_found')
  })

  test('a stranger may not', async () => {
    const path = `/api/offices/${house.offices.JBR}/recaps/2026-11/csv`
    expect(refusal(await house.stranger().get(path))).toBe('not_signed_in')
  })

  test("each office's recap holds its own people alone", async () => {
    const path = `/api/offices/${house.offices.MKS}/recaps/2026-11/csv`
    const { body } = await house.as('rahma').get<Buffer>(path)
    expect(body.toString()).toContain('Orang Makassar')
    expect(body.toString()).not.toContain('Melati Jaya;')
    expect(body.toString().trim().split('\r\n')).toHaveLength(2)
  })
})

test('a part of the month says so in its file name and under its title', async () => {
  const path = `/api/offices/${house.offices.JBR}/recaps/2026-11/xlsx?answered=no`
  const { headers } = await house.as('wati').get<Buffer>(path)
  expect(headers['content-disposition']).toContain('Rekap-Telepon-JBR-2026-11-sebagian.xlsx')
})
