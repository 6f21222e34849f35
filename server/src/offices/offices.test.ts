import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstTemplates } from '#domain/consultations/numbers.ts'
import * as offices from '#domain/offices/offices.api.ts'
import * as sop from '#domain/offices/sop-versions.api.ts'
import * as units from '#domain/offices/units.api.ts'
import { firstSopVersion } from '#domain/sop/version.ts'
import { inStanding } from '#server/platform/work.ts'
import { callDesk, refusal, succeeded } from '#server/testing/call-desk.ts'
import { until } from '#server/testing/child-process.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { countWaiting } from '#server/testing/while-held.queries.ts'
import { whileHeld } from '#server/testing/while-held.ts'
import { currentSopVersion, listUnits, publicUrlOf } from './index.ts'

let house: TestHouse
beforeEach(async () => {
  house = await startHouse()
})
afterEach(() => house.close())

const params = () => ({ officeId: house.offices.JBR })
const inJember = <T>(act: Parameters<typeof inStanding<T>>[2]) => inStanding(house.house.db, params(), act)
const refused = (status: number, code: string) => ({ status, body: { error: { code } } })
const add = (words: { id?: string; code?: string; name?: string; validFrom?: string } = {}) =>
  house.as('wati').call(units.addUnit, {
    params: params(),
    body: { id: uuid(), code: 'BPBJ', name: 'Bagian Pengadaan', validFrom: '2026-11-23', ...words },
  })
const end = (id: string, validTo: string | null) =>
  house.as('wati').call(units.endUnit, { params: { ...params(), id }, body: { validTo } })

test('a unit is offered from its first day until the day on which it ends', async () => {
  const { id } = (await add()).body
  expect(await end(id, '2026-12-01')).toMatchObject({ status: 200, body: { validTo: '2026-12-01' } })
  const on = (day: string) =>
    inJember(async (db) => (await listUnits(db, day)).some(({ code }) => code === 'BPBJ'))
  expect([await on('2026-11-22'), await on('2026-11-23')]).toEqual([false, true])
  expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual([true, false])
  expect(await inJember(async (db) => (await listUnits(db)).length)).toBe(14)
})

test('one code names one unit on any day; its successor begins where it ends', async () => {
  const { id } = (await add()).body
  expect(await add({ name: 'Lain' })).toMatchObject(refused(409, 'unit_code_taken'))
  await end(id, '2027-01-01')
  expect(await add({ name: 'Lain', validFrom: '2026-12-31' })).toMatchObject(refused(409, 'unit_code_taken'))
  expect((await add({ name: 'Biro Pengadaan', validFrom: '2027-01-01' })).status).toBe(200)
  expect(await end(id, null)).toMatchObject(refused(409, 'unit_code_taken'))
  expect(await end(id, '2026-11-23')).toMatchObject(refused(422, 'unit_dates_invalid'))
})

test('a unit sent twice is one unit, and two at once of one code are one too', async () => {
  const id = uuid()
  const [first, second] = [await add({ id }), await add({ id })]
  expect(second.body).toEqual(first.body)
  expect(await add({ id, name: 'Lain' })).toMatchObject(refused(409, 'command_id_reused'))
  // Both want to write at once. They begin on different days, so that no key of the table stands in for the lock.
  const both = await whileHeld(house.owner, (db) => db`lock table units in share mode`, [
    () => add({ code: 'X' }),
    () => add({ code: 'X', validFrom: '2026-12-01' }),
  ])
  expect(both.map(({ status }) => status)).toEqual([200, 409])
})

test('calls go on while somebody changes the lists of the office', async () => {
  const answered = await house.owner.begin(async (db) => {
    await db`lock table units in share mode`
    const saving = add()
    await until(async () => (await countWaiting(house.owner)) === 1 || undefined, 'the saving to wait')
    const call = callDesk(house, 'sari').answer()
    const first = await Promise.race([call, sleep(3_000, null)])
    void saving
    return first
  })
  expect(answered?.status).toBe(200)
})

test('new times make a new version, and the old one stays as it was', async () => {
  const contents = {
    ...firstSopVersion,
    version: 2,
    standardSeconds: { ...firstSopVersion.standardSeconds, '3': 180 },
  }
  const save = () => house.as('wati').call(sop.addSopVersion, { params: params(), body: contents })
  const saved = await save()
  expect(saved).toMatchObject({ status: 200, body: { contents, createdBy: 'Wati Lestari' } })
  expect((await save()).body).toEqual(saved.body)
  expect(await inJember(currentSopVersion)).toEqual(contents)
  const all = await house.as('sari').call(sop.listSopVersions, { params: params() })
  expect(all.body.items.map(({ contents }) => contents)).toEqual([contents, firstSopVersion])
})

test('of two who save the next version at once, the second is told that it is outdated', async () => {
  const save = (greeting: string) => {
    const contents = { ...firstSopVersion, version: 2, texts: { ...firstSopVersion.texts, greeting } }
    return house.as('wati').call(sop.addSopVersion, { params: params(), body: contents })
  }
  const both = await whileHeld(house.owner, (db) => db`lock table sop_versions in share mode`, [
    () => save('{salam}.'),
    () => save('{salam}!'),
  ])
  expect(both.map(({ status }) => status)).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)).toMatchObject(refused(409, 'sop_version_outdated'))
})

test('with several offices a pattern without the code is refused, and nothing changes', async () => {
  const edit = (form: string) =>
    house.as('admin').call(offices.editNumbering, {
      params: params(),
      body: { templates: { ...firstTemplates, form, classification: null }, recapNumbering: 'year' },
    })
  expect(await edit('{urut}/{tahun}')).toMatchObject({
    status: 422,
    body: { error: { code: 'number_template_invalid', details: { kind: 'form', fault: 'without_code' } } },
  })
  const read = () => house.as('audit').call(offices.readOfficeSettings, { params: params() })
  expect((await read()).body).toMatchObject({ templates: firstTemplates, recapNumbering: 'month' })
  expect((await edit('{urut}/{kode}/{tahun}')).status).toBe(200)
  expect((await read()).body).toMatchObject({ templates: { form: '{urut}/{kode}/{tahun}' } })
})

test('a pattern that would print a number again that was given under an earlier one is refused', async () => {
  const edit = (form: string) =>
    house.as('admin').call(offices.editNumbering, {
      params: params(),
      body: { templates: { ...firstTemplates, form, classification: null }, recapNumbering: 'year' },
    })
  expect((await edit('{urut}1/{kode}/{tahun}')).status).toBe(200)
  expect((await callDesk(house, 'sari').answered()).numbers.form).toBe('11/JBR/2026')
  expect(await edit('{urut}/{kode}/{tahun}')).toMatchObject({
    status: 422,
    body: { error: { details: { kind: 'form', fault: 'prints_given_number' } } },
  })
  expect((await edit('{urut}1/{kode}/{tahun}')).status).toBe(200)
  expect((await edit('{urut:3}/{kode}/{tahun}')).status).toBe(200)
})

test('an office’s form goes to no unit that had ended before the call', async () => {
  const { id } = (await add({ validFrom: '2026-11-01' })).body
  const sari = callDesk(house, 'sari')
  const form = await sari.callWith()
  succeeded(await sari.type(form.id, { unitId: id }))
  await end(id, '2026-11-23')
  const later = await sari.callWith()
  expect(refusal(await sari.type(later.id, { unitId: id }))).toBe('unit_not_found')
  // The one that it has may be sent again.
  succeeded(await sari.type(form.id, { unitId: id, topic: 'Unggah' }))
})

test('the address of the environment wins over the one that was said at set-up', async () => {
  const { db } = house.house
  expect(await publicUrlOf(db, { publicUrl: null })).toBeNull()
  await house.owner`insert into installation (public_url, set_up_at) values ('https://a.test', now())`
  expect(await publicUrlOf(db, { publicUrl: null })).toBe('https://a.test')
  expect(await publicUrlOf(db, { publicUrl: 'https://b.test' })).toBe('https://b.test')
})

test('of several offices none changes the address to which all of their secrets are mailed', async () => {
  house.settings.publicUrl = null
  const sent = { params: params(), body: { address: 'https://evil.test' } }
  expect(await house.as('wati').call(offices.changePublicAddress, sent)).toMatchObject({ status: 403 })
  expect(await house.as('admin').call(offices.changePublicAddress, sent)).toMatchObject(
    refused(409, 'public_address_fixed'),
  )
  expect(await publicUrlOf(house.house.db, { publicUrl: null })).toBeNull()
  expect((await house.as('audit').call(offices.readPublicAddress, { params: params() })).body).toEqual({
    address: null,
    fixedBy: 'offices',
  })
})
