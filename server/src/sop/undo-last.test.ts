import { afterAll, beforeAll, expect, test } from 'vitest'
import { callDesk, refusal, succeeded } from '#server/testing/call-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { ticketDesk } from '#server/testing/ticket-desk.ts'

let house: TestHouse
let sari: ReturnType<typeof callDesk>
beforeAll(async () => {
  house = await startHouse()
  sari = callDesk(house, 'sari')
})
afterAll(() => house.close())

test('a taken-back "no" withdraws the ticket and keeps both numbers; a new one opens it again under the same', async () => {
  const first = await sari.ticket()
  const back = succeeded(await sari.undo(first.id))
  expect(back).toMatchObject({ phase: 'deciding', numbers: first.numbers, ticket: { state: 'withdrawn' } })
  house.clock.advance(60_000)
  const again = succeeded(await sari.decide(first.id, 'ticket'))
  expect(again).toMatchObject({
    phase: 'issuing',
    numbers: first.numbers,
    ticket: { id: first.ticket?.id, state: 'open', dueAt: '2026-11-23T07:15:00.000Z' },
  })
})

test('a "no" that turns into an answer keeps the numbers of the "no"', async () => {
  const { id, numbers } = await sari.ticket({ answer: 'Sudah dijelaskan.' })
  succeeded(await sari.undo(id))
  succeeded(await sari.decide(id, 'answer'))
  const view = succeeded(await sari.giveAnswer(id))
  expect(view).toMatchObject({ numbers, phase: 'archiving', ticket: { state: 'withdrawn' } })
})

test('an answer that was taken back keeps its words, but has no day and no giver', async () => {
  const { id } = await sari.answered()
  const view = succeeded(await sari.undo(id))
  expect(view).toMatchObject({ phase: 'answering', answeredOn: null, explainedBy: null })
  expect(view.words.answer).not.toBe('')
})

test('who answers tickets takes back his own work, not the numbers that the agent told', async () => {
  const { id, formId } = await ticketDesk(house, 'sari').waiting()
  const tono = callDesk(house, 'tono')
  expect(refusal(await tono.undo(formId))).toBe('not_in_your_hands')
  succeeded(await ticketDesk(house, 'tono').receive(id))
  expect(succeeded(await tono.undo(formId))).toMatchObject({ phase: 'waiting', answeredOn: null })
  expect(refusal(await tono.undo(formId))).toBe('not_in_your_hands')
  expect(succeeded(await sari.undo(formId)).phase).toBe('issuing')
})

test('before any decision there is nothing to take back', async () => {
  const { id } = await sari.callWith()
  expect(refusal(await sari.undo(id))).toBe('nothing_to_undo')
})

test('a numbered form can be given up with a reason, and taken up again', async () => {
  const { id, numbers } = await sari.ticket()
  const given = succeeded(await sari.cancel(id))
  expect(given).toMatchObject({
    phase: 'archiving',
    numbers,
    cancelReason: 'Penelepon menarik permintaannya.',
    ticket: { state: 'withdrawn' },
  })
  expect(refusal(await sari.cancel(id))).toBe('step_not_allowed')
  const back = succeeded(await sari.undo(id))
  expect(back).toMatchObject({ phase: 'issuing', cancelReason: null, ticket: { state: 'open' } })
})

test('a form without a number is not given up as BATAL', async () => {
  const { id } = await sari.callWith()
  expect(refusal(await sari.cancel(id))).toBe('number_not_given')
})
