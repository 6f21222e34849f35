import { v7 as uuid } from 'uuid'
import * as calls from '#domain/calls/calls.api.ts'
import * as api from '#domain/consultations/consultations.api.ts'
import { noWords, type Words } from '#domain/consultations/words.ts'
import * as units from '#domain/offices/units.api.ts'
import * as tickets from '#domain/tickets/tickets.api.ts'
import { GOLDEN_CONSULTATIONS, type GoldenConsultation } from '#server/recap/golden/november-2026.ts'
import { callDesk, succeeded } from './call-desk.ts'
import type { TestHouse } from './start-house.ts'

// The golden month lived through: by HTTP, by the people of the cast, hour by hour on the house's clock.

type Act = { at: Date; act: () => Promise<unknown> }
const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000)
/** Ten in the morning of a day in WIB. */
const morningOf = (day: string) => new Date(`${day}T10:00:00+07:00`)

/** Lives the month in a house that was started on 31 October, and leaves its clock on 3 December. */
export async function liveGoldenMonth(house: TestHouse): Promise<void> {
  const unitIds = await bringUnits(house)
  const ids = new Map<GoldenConsultation, { id: string; callId: string }>()
  const agenda = GOLDEN_CONSULTATIONS.flatMap((one, at) => {
    const named = { id: uuid(), callId: uuid() }
    ids.set(one, named)
    const before = GOLDEN_CONSULTATIONS[at - 1]
    const first = before?.consultedAt.getTime() === one.consultedAt.getTime() ? ids.get(before) : undefined
    return actsOf(house, one, named, unitIds.get(one.unitName ?? '') ?? '', first)
  })
  agenda.push({ at: new Date('2026-11-19T09:00:00+07:00'), act: () => wrongNumber(house) })
  for (const { at, act } of agenda.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    house.clock.set(at)
    await act()
  }
  house.clock.set(morningOf('2026-12-03'))
}

function actsOf(
  house: TestHouse,
  one: GoldenConsultation,
  { id, callId }: { id: string; callId: string },
  unitId: string,
  first?: { id: string; callId: string },
): Act[] {
  const desk = callDesk(house, one.enteredBy === 'Budi Santoso' ? 'budi' : 'sari')
  const isLate = one.recordedAt.getTime() - one.consultedAt.getTime() > 3_600_000
  const begun = first || isLate ? one.recordedAt : one.consultedAt
  const needsUnit = one.unitName === null ? {} : ({ urgency: 'mendesak', impact: 'besar', unitId } as const)
  const corrected = one.institution === 'CV Anggrek Bulan'
  const { email, name, problem, category } = one
  const institution = corrected ? 'CV Anggrek' : one.institution
  const words: Partial<Words> = {
    email,
    name,
    institution,
    problem,
    category,
    phone: 'tidak tampil',
    ...needsUnit,
  }
  const open = () => {
    if (isLate) return enterLate(house, one, id, words)
    if (first) return addForm(house, first, id)
    return desk.answer({ callId, consultationId: id })
  }
  const acts: Act[] = [
    { at: begun, act: async () => succeeded(await open()) },
    { at: minutes(begun, 1), act: () => type(desk, id, words) },
    {
      at: minutes(begun, 2),
      act: async () => succeeded(await desk.decide(id, one.unitName ? 'ticket' : 'answer')),
    },
    ...(one.unitName === null ? answered(desk, one, id, begun) : ticket(house, desk, one, id, begun)),
  ]
  if (one.cancelReason !== null) {
    const reason = one.cancelReason
    acts.push({ at: minutes(begun, 90), act: async () => succeeded(await desk.cancel(id, reason)) })
  }
  if (corrected) {
    acts.push({ at: minutes(begun, 60), act: async () => succeeded(await desk.file(id)) })
    acts.push({ at: minutes(begun, 1500), act: () => correct(house, id, one.institution) })
  }
  if (one.channel !== 'telephone') {
    const { channel } = one
    acts.push({
      at: minutes(begun, 30),
      act: () => house.owner`update consultations set channel = ${channel} where id = ${id}`,
    })
  }
  return acts
}

type Desk = ReturnType<typeof callDesk>

async function type(desk: Desk, id: string, words: Partial<Words>) {
  const { words: now } = succeeded(await desk.read(id))
  const fresh = Object.entries({ ...noWords, ...words }).filter(
    ([field, value]) => field in words && now[field as keyof Words] !== value,
  )
  if (fresh.length > 0) succeeded(await desk.type(id, Object.fromEntries(fresh)))
}

/** The answer comes five minutes into the call. */
function answered(desk: Desk, { answer }: GoldenConsultation, id: string, begun: Date): Act[] {
  if (answer === '') return []
  return [
    { at: minutes(begun, 3), act: () => type(desk, id, { answer }) },
    { at: minutes(begun, 5), act: async () => succeeded(await desk.giveAnswer(id)) },
  ]
}

/** The numbers are told; on the day of its Form Jawaban the answer is received, the caller told, the form filed. */
function ticket(house: TestHouse, desk: Desk, one: GoldenConsultation, id: string, begun: Date): Act[] {
  const told: Act[] = [
    { at: minutes(begun, 4), act: async () => succeeded(await desk.handOver(id)) },
    { at: minutes(begun, 6), act: async () => succeeded(await desk.step(id, 'numbers_told')) },
  ]
  if (one.answeredOn === null) return told
  const received = morningOf(one.answeredOn)
  const of = async () => {
    const { ticket: its } = succeeded(await desk.read(id))
    return { params: { officeId: house.offices.JBR, id: its?.id ?? '' } }
  }
  const receive = async () => {
    const body = { commandId: uuid(), receivedOn: one.answeredOn ?? '', answer: one.answer }
    return succeeded(await house.as('tono').call(tickets.receiveAnswer, { ...(await of()), body }))
  }
  const inform = async () => {
    const body = { commandId: uuid(), how: 'telephone' as const }
    return succeeded(await house.as('tono').call(tickets.informCaller, { ...(await of()), body }))
  }
  return [
    ...told,
    { at: received, act: receive },
    { at: minutes(received, 60), act: inform },
    { at: minutes(received, 70), act: async () => succeeded(await desk.file(id)) },
  ]
}

function enterLate(house: TestHouse, one: GoldenConsultation, id: string, words: Partial<Words>) {
  const body = { commandId: uuid(), consultationId: id, consultedAt: one.consultedAt.toISOString(), words }
  return house.as('sari').call(api.enterLate, { params: { officeId: house.offices.JBR }, body })
}

function addForm(house: TestHouse, first: { id: string; callId: string }, id: string) {
  return house.as('sari').call(calls.addForm, {
    params: { officeId: house.offices.JBR, id: first.callId },
    body: { commandId: uuid(), consultationId: id, inheritFrom: first.id },
  })
}

async function correct(house: TestHouse, id: string, institution: string) {
  const body = { commandId: uuid(), reason: 'Nama instansi kurang lengkap.', words: { institution } }
  const params = { officeId: house.offices.JBR, id }
  return succeeded(await house.as('sari').call(api.correctForm, { params, body }))
}

/** A call that brings no consultation stays out of the recap. */
async function wrongNumber(house: TestHouse) {
  const desk = callDesk(house, 'sari')
  const { call } = succeeded(await desk.answer())
  return succeeded(await desk.end(call?.id ?? '', 'wrong_number'))
}

/** The units of this month; the one for advocacy has another name from 20 November on. */
async function bringUnits(house: TestHouse): Promise<Map<string, string>> {
  const wati = house.as('wati')
  const officeId = house.offices.JBR
  const add = async (code: string, name: string, validFrom: string) => {
    const body = { id: uuid(), code, name, validFrom }
    return succeeded(await wati.call(units.addUnit, { params: { officeId }, body })).id
  }
  await add('PPE', 'Admin PPE LPSE Kabupaten Jember', '2026-01-01')
  await add('ITKAB', 'Inspektorat Kabupaten Jember', '2026-01-01')
  const before = await add('ADV', 'Subbagian Pembinaan dan Advokasi PBJ', '2026-01-01')
  const end = { params: { officeId, id: before }, body: { validTo: '2026-11-20' } }
  succeeded(await wati.call(units.endUnit, end))
  await add('ADV', 'Bidang Advokasi Pengadaan', '2026-11-20')
  const { items } = succeeded(await wati.call(units.listUnits, { params: { officeId } }))
  return new Map(items.map(({ id, name }) => [name, id]))
}
