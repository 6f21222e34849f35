import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as api from '#domain/consultations/consultations.api.ts'
import { callDesk, refusal, rina, succeeded } from '#server/testing/call-desk.ts'
import { mondayMorning, startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
let sari: ReturnType<typeof callDesk>
beforeAll(async () => {
  house = await startHouse()
  sari = callDesk(house, 'sari')
})
afterAll(() => house.close())

test('a form handed on in mid-call is the colleague’s to write, and no longer mine', async () => {
  const { id } = await sari.callWith()
  const view = succeeded(await sari.handOn(id, 'budi'))
  expect(view.inHandsOf.name).toBe('Budi Santoso')
  expect(view.takenBy.name).toBe('Sari Wulandari')
  succeeded(await callDesk(house, 'budi').type(id, { topic: 'Unggah' }))
  expect(refusal(await sari.type(id, { topic: 'Lain' }))).toBe('not_in_your_hands')
})

test('only its holder or a supervisor hands a form on, and only to who takes calls here', async () => {
  const { id } = await sari.callWith()
  expect(refusal(await callDesk(house, 'budi').handOn(id, 'budi'))).toBe('not_in_your_hands')
  for (const stranger of ['andi', 'audit', 'tono'] as const)
    expect(refusal(await sari.handOn(id, stranger))).toBe('person_not_here')
  const view = succeeded(await callDesk(house, 'wati').handOn(id, 'wati'))
  expect(view.inHandsOf.name).toBe('Wati Lestari')
})

test('the form of who was deactivated is taken by any colleague, for himself, and the journal tells it', async () => {
  const { id } = await callDesk(house, 'budi').callWith()
  const serves = (ended: Date | null) => house.owner`update memberships set ended_at = ${ended}
    where office_id = ${sari.officeId} and person_id = ${house.cast.budi.id}`
  await serves(house.clock.now())
  expect(refusal(await sari.handOn(id, 'wati'))).toBe('not_in_your_hands')
  const view = succeeded(await sari.handOn(id, 'sari'))
  expect(view).toMatchObject({ inHandsOf: { name: 'Sari Wulandari' }, takenBy: { name: 'Budi Santoso' } })
  const { sari: taker } = house.cast
  expect(view.journal.at(-1)).toMatchObject({
    what: 'handed_on',
    personId: taker.id,
    detail: { to: taker.id },
  })
  succeeded(await sari.type(id, { topic: 'Unggah' }))
  await serves(null)
})

test('Belum selesai lists mine first, running clocks before the rest, and what was set aside', async () => {
  const quiet = await startHouse()
  const [mine, his] = [callDesk(quiet, 'sari'), callDesk(quiet, 'budi')]
  const aside = await mine.callWith()
  succeeded(await mine.step(aside.id, 'set_aside'))
  const other = await his.answered()
  quiet.clock.advance(60_000)
  const toArchive = await mine.answered()
  const params = { officeId: mine.officeId }
  const list = async (whose: 'mine' | 'office') =>
    succeeded(await quiet.as('sari').call(api.listUnfinished, { params, query: { whose } })).items
  expect((await list('mine')).map(({ id }) => id)).toEqual([toArchive.id, aside.id])
  const all = await list('office')
  expect(all.map(({ id }) => id)).toEqual([toArchive.id, aside.id, other.id])
  expect(all[0]).toMatchObject({
    phase: 'archiving',
    clockFrom: quiet.clock.now().toISOString(),
    setAside: false,
  })
  expect(all[1]).toMatchObject({ phase: 'asking', clockFrom: null, setAside: true, formNumber: null })
  await quiet.close()
})

test('a deviation gets a reason from the list, also after the form is archived', async () => {
  const { id } = await sari.answered()
  succeeded(await sari.file(id))
  const explain = (by: 'sari' | 'budi') =>
    house.as(by).call(api.explainDeviation, {
      params: { officeId: sari.officeId, id },
      body: { commandId: uuid(), step: 7, reason: 'slow_system' },
    })
  expect(succeeded(await explain('sari')).journal.at(-1)).toMatchObject({
    what: 'deviation_explained',
    detail: { step: 7, reason: 'slow_system' },
  })
  expect(refusal(await explain('budi'))).toBe('not_in_your_hands')
})

const enterLate = (body: object = {}) =>
  house.as('sari').call(api.enterLate, {
    params: { officeId: sari.officeId },
    body: {
      commandId: uuid(),
      consultationId: uuid(),
      consultedAt: '2026-11-20T03:00:00Z',
      words: rina,
      ...body,
    },
  })

test('a paper form entered later keeps its own time, and is decided and numbered as any other', async () => {
  const view = succeeded(await enterLate())
  expect(view).toMatchObject({
    lateEntry: true,
    phase: 'deciding',
    consultedAt: '2026-11-20T03:00:00.000Z',
    call: null,
    words: rina,
    revisions: { name: 1, phone: 1 },
    enteredBy: { name: 'Sari Wulandari' },
  })
  expect(succeeded(await sari.decide(view.id, 'answer')).numbers.form).toMatch(/\/XI\/2026$/)
})

test('a late entry of a year that no recap has is refused', async () => {
  expect(refusal(await enterLate({ consultedAt: '0099-11-20T03:00:00.000Z' }))).toBe('input_invalid')
  expect(refusal(await enterLate({ consultedAt: '1999-12-31T16:00:00.000Z' }))).toBe('input_invalid')
  succeeded(await enterLate({ consultedAt: '2000-01-01T01:00:00.000Z' }))
})

test('a late entry sent twice is one, and one of tomorrow is refused', async () => {
  const body = { commandId: uuid(), consultationId: uuid() }
  const first = await enterLate(body)
  expect((await enterLate(body)).body).toEqual(first.body)
  expect(refusal(await enterLate({ ...body, commandId: uuid() }))).toBe('command_id_reused')
  const tomorrow = { consultedAt: new Date(house.clock.now().getTime() + 1).toISOString() }
  expect(refusal(await enterLate(tomorrow))).toBe('late_entry_in_future')
})

test('a browser that had to go on alone tells its own time, marked, and never beyond the call', async () => {
  house.clock.set(mondayMorning)
  const { id } = succeeded(await sari.answer())
  house.clock.advance(60_000)
  const at = (ms: number) => new Date(mondayMorning.getTime() + ms).toISOString()
  const alone = (what: 'greeted' | 'caller_wait_began' | 'caller_wait_ended', ms: number, offsetMs: number) =>
    sari.step(id, what, { browserClock: { at: at(ms), offsetMs } })
  // Its clock is 2 s fast; the greeting was 9 s after the answer.
  const { journal } = succeeded(await alone('greeted', 11_000, 2_000))
  expect(journal.at(-1)).toMatchObject({
    happenedAt: at(9_000),
    recordedAt: at(60_000),
    clock: 'browser',
    offsetMs: 2_000,
  })
  const early = succeeded(await alone('caller_wait_began', -3_600_000, 0))
  expect(early.journal.at(-1)).toMatchObject({ happenedAt: at(0), clock: 'browser' })
  const ahead = succeeded(await alone('caller_wait_ended', 3_600_000, 0))
  expect(ahead.journal.at(-1)).toMatchObject({ happenedAt: at(60_000), clock: 'browser', offsetMs: 0 })
})

test('questions are complete only when the required fields are', async () => {
  const { id } = await sari.callWith({ name: 'Rina' })
  const { body } = await sari.step(id, 'questions_completed')
  expect(body).toMatchObject({
    error: { code: 'fields_missing', details: { fields: ['phone', 'problem', 'category'] } },
  })
  succeeded(await sari.type(id, rina))
  expect(succeeded(await sari.step(id, 'questions_completed')).phase).toBe('deciding')
})
