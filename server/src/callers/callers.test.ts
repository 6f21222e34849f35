import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as api from '#domain/calls/calls.api.ts'
import { enterLate } from '#domain/consultations/consultations.api.ts'
import type { Words } from '#domain/consultations/words.ts'
import { callDesk, refusal, rina, succeeded } from '#server/testing/call-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
let sari: ReturnType<typeof callDesk>
let ids: Record<'rina' | 'dedi' | 'siti', string>

/** A call of these words, decided: who called is known from now on. */
async function known(words: Partial<Words>, office: 'JBR' | 'MKS' = 'JBR'): Promise<string> {
  const desk = callDesk(house, office === 'JBR' ? 'sari' : 'andi', office)
  const { id } = await desk.callWith({ ...rina, ...words })
  return succeeded(await desk.decide(id, 'answer')).callerId ?? ''
}

beforeAll(async () => {
  house = await startHouse()
  sari = callDesk(house, 'sari')
  ids = {
    rina: await known({}),
    dedi: await known({ name: 'Dedi Kurniawan', institution: 'PT Bumi Karya', phone: '0331-487654' }),
    siti: await known({ name: 'Siti Nurhaliza', institution: 'Dinas Kesehatan', phone: 'anonim' }),
  }
  await known({ name: 'Rina Kusuma', institution: 'CV Lontara', phone: '0411-123456' }, 'MKS')
})
afterAll(() => house.close())

const params = (id: string) => ({ officeId: sari.officeId, id })
const find = async (words: string) => {
  const found = await house
    .as('sari')
    .call(api.findCallers, { params: { officeId: sari.officeId }, query: { words } })
  return succeeded(found).items.map(({ id }) => id)
}
const read = async (id: string) =>
  succeeded(await house.as('sari').call(api.readCaller, { params: params(id) }))
const pick = (formId: string, callerId: string | null, commandId = uuid()) =>
  house.as('sari').call(api.pickCaller, { params: params(formId), body: { commandId, callerId } })
const merge = (id: string, other: string, commandId = uuid()) =>
  house.as('sari').call(api.mergeCallers, { params: params(id), body: { commandId, other } })
const separate = (id: string) =>
  house.as('sari').call(api.undoMerge, { params: params(id), body: { commandId: uuid() } })

test.each([
  ['a name', 'rina', 'rina'],
  ['a name without its accents and case', 'RÍNA KUSUMA', 'rina'],
  ['a misspelt name', 'rnia kusma', 'rina'],
  ['an institution', 'bumi karya', 'dedi'],
  ['a misspelt institution', 'melti jaya', 'rina'],
  ['the beginning of a number', '0812345', 'rina'],
  ['a number in another spelling', '+62 331 487.654', 'dedi'],
  ['one that calls without a number', 'siti nurhalisa', 'siti'],
] as const)('%s finds who called before', async (_, words, who) => {
  expect((await find(words))[0]).toBe(ids[who])
})

test.each(['', 'ri', '08', '%', "' or 1=1 --", 'xyzzy', '\0'])('%j finds nobody', async (words) => {
  expect(await find(words)).toEqual([])
})

test('at most eight are offered', async () => {
  for (let turn = 0; turn < 9; turn += 1)
    await known({ name: `Bambang ${'ABCDEFGHI'[turn]}`, phone: `0813-1111-111${turn}` })
  expect(await find('bambang')).toHaveLength(8)
})

test('the same number and a similar name is the same caller, with the newest words', async () => {
  expect(await known({ name: 'Rina', address: 'Jl. Jawa 7' })).toBe(ids.rina)
  expect(await known({ name: 'Rina Kusuma', institution: '' })).toBe(ids.rina)
  const { caller, callCount } = await read(ids.rina)
  expect(caller).toMatchObject({ name: 'Rina Kusuma', institution: 'CV Melati Jaya', address: 'Jl. Jawa 7' })
  expect(callCount).toBe(3)
})

test('a late entry tells what is not known yet, and takes nothing of what the caller has said since', async () => {
  const who = { name: 'Yusuf Hidayat', institution: 'CV Baru', phone: '0331-777001' }
  const id = await known(who)
  const late = {
    ...rina,
    ...who,
    name: 'Yusuf Hidayatullah',
    institution: 'CV Lama',
    email: 'yusuf@baru.test',
  }
  const form = uuid()
  succeeded(
    await house.as('sari').call(enterLate, {
      params: { officeId: sari.officeId },
      body: { commandId: uuid(), consultationId: form, consultedAt: '2026-11-20T03:00:00Z', words: late },
    }),
  )
  expect(succeeded(await sari.decide(form, 'answer')).callerId).toBe(id)
  expect((await read(id)).caller).toMatchObject({
    name: 'Yusuf Hidayat',
    institution: 'CV Baru',
    email: 'yusuf@baru.test',
  })
})

test('who calls from the switchboard is not who calls from its extension', async () => {
  const extension = await known({ name: 'Budi Hartono', phone: '0331-4812345' })
  expect(await known({ name: 'Budi Hartono', phone: '0331-481234' })).not.toBe(extension)
})

test('another name at the same number is another caller, and so is a namesake without a number elsewhere', async () => {
  expect(await known({ name: 'Joko Susilo' })).not.toBe(ids.rina)
  expect(await known({ name: 'Siti Nurhaliza', institution: 'Dinas Kesehatan', phone: 'anonim' })).toBe(
    ids.siti,
  )
  expect(await known({ name: 'Siti Nurhaliza', institution: 'RSUD', phone: 'anonim' })).not.toBe(ids.siti)
})

test('two first calls of one person at once make one caller', async () => {
  const words = { name: 'Yuni Astuti', phone: '0857-1234-5678' }
  const [one, other] = await Promise.all([known(words), known(words)])
  expect(one).toBe(other)
})

test('a picked caller fills what part A does not say yet, once', async () => {
  const { id } = succeeded(await sari.answer())
  succeeded(await sari.type(id, { name: 'dedi', address: 'Jl. Gajah Mada 1' }))
  const commandId = uuid()
  const view = succeeded(await pick(id, ids.dedi, commandId))
  expect(view).toMatchObject({
    callerId: ids.dedi,
    words: {
      name: 'Dedi Kurniawan',
      institution: 'PT Bumi Karya',
      address: 'Jl. Gajah Mada 1',
      phone: '(0331) 487654',
    },
    revisions: { name: 2, institution: 1, address: 1, phone: 1 },
  })
  expect((await pick(id, ids.dedi, commandId)).body).toEqual(view)
  expect(succeeded(await pick(id, null)).callerId).toBeNull()
  expect(refusal(await pick(id, uuid()))).toBe('caller_not_found')
})

test('a form that has become somebody else’s does not rename the caller that was picked', async () => {
  const { id } = succeeded(await sari.answer())
  succeeded(await pick(id, ids.dedi))
  succeeded(await sari.type(id, { ...rina, name: 'Made Wirawan', phone: '0361-223344' }))
  const { callerId } = succeeded(await sari.decide(id, 'answer'))
  expect(callerId).not.toBe(ids.dedi)
  expect((await read(ids.dedi)).caller.name).toBe('Dedi Kurniawan')
})

test('a caller shows the last calls and the open tickets', async () => {
  const { id, numbers } = await sari.ticket({ name: 'Wahyu Hidayat', phone: '0878-9999-0000' })
  const { callerId } = (await sari.read(id)).body
  expect(await read(callerId ?? '')).toMatchObject({
    callCount: 1,
    lastConsultations: [{ id, formNumber: numbers.form, ticketNumber: numbers.ticket, phase: 'issuing' }],
    openTickets: [{ consultationId: id, number: numbers.ticket }],
  })
})

test('a merged caller is found as whom he was merged into, with all calls, and can be separated', async () => {
  const twin = await known({ name: 'Rini Kusumawati', phone: '0899-123-4567' })
  const commandId = uuid()
  const calls = (await read(ids.rina)).callCount
  succeeded(await merge(ids.rina, twin, commandId))
  succeeded(await merge(ids.rina, twin, commandId))
  expect(await find('rini kusumawati')).toEqual([ids.rina])
  expect((await read(ids.rina)).callCount).toBe(calls + 1)
  expect(await known({ name: 'Rini Kusumawati', phone: '0899-123-4567' })).toBe(ids.rina)
  for (const [into, other] of [
    [ids.dedi, twin],
    [twin, ids.dedi],
    [ids.dedi, ids.dedi],
  ] as const)
    expect(refusal(await merge(into, other))).toBe('caller_already_merged')
  expect(succeeded(await separate(twin)).caller.name).toBe('Rini Kusumawati')
  expect(await find('rini kusumawati')).toContain(twin)
  expect(refusal(await separate(twin))).toBe('nothing_to_undo')
  expect(refusal(await merge(ids.rina, uuid()))).toBe('caller_not_found')
})

test('two merges at once, one each way, make one merge', async () => {
  const [one, other] = [
    await known({ name: 'Agus', phone: '0815-5555-1111' }),
    await known({ name: 'Gusti', phone: '0815-5555-2222' }),
  ]
  const both = await Promise.all([merge(one, other), merge(other, one)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a form that ended without a consultation takes no caller and no words any more', async () => {
  const { id, call } = succeeded(await sari.answer())
  succeeded(await sari.end(call?.id ?? '', 'prank'))
  const before = (await sari.read(id)).body
  expect(refusal(await pick(id, ids.rina))).toBe('step_not_allowed')
  expect((await sari.read(id)).body).toEqual(before)
  const saves = await house.owner`select from journal where consultation_id = ${id} and what = 'words_saved'`
  expect(saves).toHaveLength(0)
})
