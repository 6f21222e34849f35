import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as api from '#domain/calls/calls.api.ts'
import { replay } from '#domain/sop/machine.ts'
import { callDesk, refusal, rina, succeeded } from '#server/testing/call-desk.ts'
import { mondayMorning, startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { whileHeld } from '#server/testing/while-held.ts'

let house: TestHouse
let sari: ReturnType<typeof callDesk>
beforeAll(async () => {
  house = await startHouse()
  sari = callDesk(house, 'sari')
})
afterAll(() => house.close())

const before = (ms: number) => new Date(mondayMorning.getTime() - ms).toISOString()
const correct = (callId: string, secondsEarlier: number, by: 'sari' | 'budi' = 'sari') =>
  house.as(by).call(api.correctStart, {
    params: { officeId: sari.officeId, id: callId },
    body: { commandId: uuid(), secondsEarlier },
  })
const giveNumber = (callId: string, number: string, anonymous = false) =>
  house.as('sari').call(api.giveNumber, {
    params: { officeId: sari.officeId, id: callId },
    body: { commandId: uuid(), number, anonymous },
  })
const addForm = (callId: string, inheritFrom: string, more: object = {}) =>
  house.as('sari').call(api.addForm, {
    params: { officeId: sari.officeId, id: callId },
    body: { commandId: uuid(), consultationId: uuid(), inheritFrom, ...more },
  })

test('F2 opens the call and its form, in the hands of who pressed it', async () => {
  const view = succeeded(await sari.answer({ number: '+62 812 3456 7890' }))
  expect(view).toMatchObject({
    phase: 'greeting',
    consultedAt: before(0),
    words: { phone: '0812-3456-7890' },
    call: {
      answeredAt: before(0),
      numberGiven: '+62 812 3456 7890',
      numberE164: '+6281234567890',
      position: 1,
    },
    inHandsOf: { name: 'Sari Wulandari' },
    numbers: { form: null, ticket: null },
  })
})

test('F2 sent twice, also at once, is one call', async () => {
  const body = { commandId: uuid(), callId: uuid(), consultationId: uuid(), secondsEarlier: 3 }
  const both = await Promise.all([sari.answer(body), sari.answer(body)])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect((await sari.answer(body)).body).toEqual(both[0].body)
  expect(both[0].body.journal.map(({ what }) => what)).toEqual(['opened', 'start_corrected'])
  expect(refusal(await sari.answer({ ...body, commandId: uuid() }))).toBe('command_id_reused')
  expect(refusal(await sari.answer({ ...body, callId: uuid() }))).toBe('command_id_reused')
})

test('F2 sent again while the call is being ended waits its turn: neither stands in the other’s way', async () => {
  const body = { commandId: uuid(), callId: uuid(), consultationId: uuid() }
  succeeded(await sari.answer(body))
  const [ended, answered] = await whileHeld(
    house.owner,
    (db) => db`select 1 from calls where id = ${body.callId} for update`,
    [() => sari.end(body.callId, 'finished'), () => sari.answer(body)],
  )
  expect([ended?.status, answered?.status]).toEqual([200, 200])
})

test('whoever takes no calls opens none', async () => {
  for (const who of ['tono', 'audit', 'admin'] as const)
    expect(refusal(await callDesk(house, who).answer())).toBe('not_allowed')
  expect(refusal(await callDesk(house, 'andi').answer())).toBe('not_found')
})

test('a late press is corrected, the newest correction counts, and the form’s time moves with it', async () => {
  const { id, call } = succeeded(await sari.answer({ secondsEarlier: 4 }))
  const callId = call?.id ?? ''
  expect(call?.answeredAt).toBe(before(4_000))
  succeeded(await correct(callId, 30))
  const view = succeeded(await correct(callId, 6))
  expect(view).toMatchObject({ id, consultedAt: before(6_000), call: { answeredAt: before(6_000) } })
  expect(replay(view.journal).steps[2].startedAt).toBe(Date.parse(before(6_000)))
  expect(succeeded(await correct(callId, 0)).consultedAt).toBe(before(0))
  expect(refusal(await correct(callId, 5, 'budi'))).toBe('not_in_your_hands')
  succeeded(await sari.type(id, rina))
  succeeded(await sari.step(id, 'questions_completed'))
  expect(refusal(await correct(callId, 5))).toBe('step_not_allowed')
})

test('a late press corrected moves no form that is archived already', async () => {
  const { id, call } = await sari.callWith()
  const callId = call?.id ?? ''
  const second = succeeded(await addForm(callId, id))
  succeeded(await sari.type(second.id, { problem: 'Lupa sandi.', category: 'pertanyaan', answer: 'Reset.' }))
  succeeded(await sari.decide(second.id, 'answer'))
  succeeded(await sari.giveAnswer(second.id))
  succeeded(await sari.file(second.id))
  expect(succeeded(await correct(callId, 6)).consultedAt).toBe(before(6_000))
  expect((await sari.read(second.id)).body.consultedAt).toBe(second.consultedAt)
})

test('a number goes to the form that has none, and does not overwrite the one that was said', async () => {
  const { call } = succeeded(await sari.answer())
  const callId = call?.id ?? ''
  expect(succeeded(await giveNumber(callId, '(0331) 487-654'))).toMatchObject({
    words: { phone: '(0331) 487654' },
    call: { numberE164: '+62331487654', anonymous: false },
  })
  expect(succeeded(await giveNumber(callId, '0812 3456 7890'))).toMatchObject({
    words: { phone: '(0331) 487654' },
    call: { numberE164: '+6281234567890' },
  })
  const hidden = succeeded(await giveNumber((await sari.answer()).body.call?.id ?? '', '', true))
  expect(hidden).toMatchObject({ words: { phone: 'Anonim' }, call: { anonymous: true, numberE164: null } })
})

test('a call without a consultation ends with its reason: its unnumbered forms end, the numbered go on', async () => {
  const { id, call } = await sari.answered()
  const callId = call?.id ?? ''
  const second = succeeded(await addForm(callId, id))
  const commandId = uuid()
  const ended = await sari.end(callId, 'cut_off', commandId)
  expect(succeeded(ended)).toEqual({ id: callId, endedAt: before(0), reason: 'cut_off' })
  expect((await sari.end(callId, 'cut_off', commandId)).body).toEqual(ended.body)
  expect((await sari.read(second.id)).body.phase).toBe('ended')
  expect((await sari.read(id)).body).toMatchObject({ phase: 'archiving', call: { endedAt: before(0) } })
  expect(refusal(await sari.end(callId, 'finished'))).toBe('call_already_ended')
})

test('a finished call leaves its forms open, and may still be told to have brought nothing', async () => {
  const { id, call } = await sari.callWith()
  const callId = call?.id ?? ''
  expect(refusal(await callDesk(house, 'budi').end(callId, 'finished'))).toBe('not_in_your_hands')
  succeeded(await sari.end(callId, 'finished'))
  expect((await sari.read(id)).body.phase).toBe('asking')
  succeeded(await sari.end(callId, 'prank'))
  expect((await sari.read(id)).body.phase).toBe('ended')
  expect(refusal(await sari.end(callId, 'silent'))).toBe('call_already_ended')
})

test('a second problem in the same call is a second form that inherits part A, without a greeting of its own', async () => {
  const { id, call } = await sari.callWith()
  const callId = call?.id ?? ''
  const form = { commandId: uuid(), consultationId: uuid() }
  const second = await addForm(callId, id, form)
  expect(succeeded(second)).toMatchObject({
    phase: 'asking',
    words: { name: rina.name, institution: rina.institution, phone: rina.phone, problem: '', category: '' },
    call: { id: callId, position: 2 },
  })
  expect((await addForm(callId, id, form)).body).toEqual(second.body)
  expect(refusal(await addForm(callId, (await sari.callWith()).id))).toBe('consultation_not_found')
  succeeded(await sari.end(callId, 'finished'))
  expect(refusal(await addForm(callId, id))).toBe('call_already_ended')
})

test('the call log is read page by page, newest first, each call once', async () => {
  const quiet = await startHouse()
  const [hers, his] = [callDesk(quiet, 'sari'), callDesk(quiet, 'budi')]
  const params = { officeId: hers.officeId }
  const taken: string[] = []
  for (let turn = 0; turn < 7; turn += 1) {
    // Two at the same moment each: the page must not lose one of them.
    if (turn % 2 === 0) quiet.clock.advance(1_000)
    const { call } = succeeded(await (turn < 5 ? hers : his).answer())
    taken.push(call?.id ?? '')
  }
  await hers.end(taken[0] ?? '', 'wrong_number')
  await hers.end(taken[1] ?? '', 'finished')
  type Query = NonNullable<Parameters<ReturnType<typeof quiet.as>['call']>[1]>['query']
  const read = async (query: Query) =>
    succeeded(await quiet.as('audit').call(api.listCalls, { params, query: query as object }))
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof read>> = await read({ limit: 2, ...(cursor && { cursor }) })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor)
  expect(seen.toSorted()).toEqual(taken.toSorted())
  expect(new Set(seen.slice(-2))).toEqual(new Set(taken.slice(0, 2)))
  expect((await read({ ending: 'without_form' })).items).toMatchObject([
    { id: taken[0], endReason: 'wrong_number' },
  ])
  expect((await read({ ending: 'finished' })).items).toMatchObject([{ id: taken[1] }])
  const mine = await quiet.as('budi').call(api.listCalls, { params, query: { whose: 'mine' } })
  expect(mine.body.items.map(({ id }) => id).toSorted()).toEqual(taken.slice(5).toSorted())
  const wrong = await quiet.as('sari').call(api.listCalls, { params, query: { cursor: 'drop table' } })
  expect(refusal(wrong)).toBe('input_invalid')
  await quiet.close()
})
