import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callDesk, refusal, rina, succeeded } from '#server/testing/call-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
let sari: ReturnType<typeof callDesk>
beforeAll(async () => {
  house = await startHouse()
  sari = callDesk(house, 'sari')
})
afterAll(() => house.close())

const counted = (id: string) => house.owner`select
  (select count(*)::int from numbers where consultation_id = ${id}) as numbers,
  (select count(*)::int from tickets where consultation_id = ${id}) as tickets,
  (select count(*)::int from journal where consultation_id = ${id} and what like 'decided%') as decisions,
  (select coalesce(sum(last), 0)::int from number_counters) as given`

test('a call that can be answered gets its form number at the decision, and no ticket', async () => {
  expect(await sari.answered()).toMatchObject({
    phase: 'archiving',
    numbers: { form: '001/FK/LPSE-JBR/XI/2026', ticket: null },
    ticket: null,
    answeredOn: '2026-11-23',
    explainedBy: { name: 'Sari Wulandari' },
    callerId: expect.any(String),
  })
})

test('a call that cannot be answered gets both numbers and a ticket with its deadlines', async () => {
  const view = await sari.ticket()
  expect(view).toMatchObject({
    phase: 'issuing',
    numbers: { form: '002/FK/LPSE-JBR/XI/2026', ticket: 'TKT-JBR-202611-0001' },
    ticket: {
      priority: 'tinggi',
      state: 'open',
      openedAt: '2026-11-23T02:14:00.000Z',
      firstReplyDueAt: '2026-11-23T02:44:00.000Z',
      dueAt: '2026-11-23T07:14:00.000Z',
    },
  })
  const events = await house.owner`select what from events where subject_id = ${view.ticket?.id ?? ''}`
  expect(events.map(({ what }) => what)).toContain('ticket.opened')
})

test('a decision ends step 3 where it still runs', async () => {
  const { id, phase } = await sari.callWith()
  expect(phase).toBe('asking')
  const { journal } = succeeded(await sari.decide(id, 'answer'))
  expect(journal.map(({ what }) => what)).toEqual([
    'opened',
    'greeted',
    'questions_completed',
    'decided_answer',
  ])
})

test('a form that is not full is not decided, and keeps no trace of the attempt', async () => {
  const { id } = await sari.callWith({ name: 'Rina', problem: 'Gagal unggah.' })
  const [before] = await counted(id)
  const answer = await sari.decide(id, 'answer')
  expect(answer.body).toMatchObject({
    error: { code: 'fields_missing', details: { fields: ['phone', 'category'] } },
  })
  const ticket = await sari.decide(id, 'ticket')
  expect(ticket.body).toMatchObject({
    error: { details: { fields: ['phone', 'category', 'urgency', 'impact', 'unitId'] } },
  })
  expect(await counted(id)).toEqual([before])
  expect(before).toMatchObject({ numbers: 0, tickets: 0, decisions: 0 })
})

test('an e-mail that is none is asked for again before the decision', async () => {
  const { id } = await sari.callWith({ ...rina, email: 'rina@' })
  const { body } = await sari.decide(id, 'answer')
  expect(body).toMatchObject({ error: { code: 'fields_missing', details: { fields: ['email'] } } })
})

test('a colleague does not decide for the one who has the form in his hands', async () => {
  const { id } = await sari.callWith()
  expect(refusal(await callDesk(house, 'budi').decide(id, 'answer'))).toBe('not_in_your_hands')
  expect(refusal(await callDesk(house, 'audit').decide(id, 'answer'))).toBe('not_allowed')
})

test('a decision sent twice is one decision', async () => {
  const { id } = await sari.callWith()
  const commandId = uuid()
  const first = await sari.decide(id, 'answer', { commandId })
  const [before] = await counted(id)
  const second = await sari.decide(id, 'answer', { commandId })
  expect(second.body).toEqual(first.body)
  expect(await counted(id)).toEqual([before])
})

test('the id of a decision is not taken for another command', async () => {
  const { id } = await sari.callForTicket()
  const commandId = uuid()
  succeeded(await sari.decide(id, 'answer', { commandId }))
  expect(refusal(await sari.decide(id, 'ticket', { commandId }))).toBe('command_id_reused')
  expect(refusal(await sari.undo(id, { commandId }))).toBe('command_id_reused')
  expect(refusal(await sari.type(id, { topic: 'Unggah' }, { commandId }))).toBe('command_id_reused')
  expect((await sari.read(id)).body.words.topic).toBe('')
})

test('two decisions at once on one form make one decision and one number', async () => {
  const { id } = await sari.callForTicket()
  const answers = await Promise.all([
    sari.decide(id, 'answer'),
    sari.decide(id, 'ticket'),
    sari.decide(id, 'answer'),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await counted(id)).toMatchObject([{ decisions: 1 }])
  const numbers = await house.owner`select kind from numbers where consultation_id = ${id} and kind = 'form'`
  expect(numbers).toHaveLength(1)
})

test('a decision is all or nothing: when the ticket cannot be opened, no number is gone', async () => {
  const { id } = await sari.callForTicket()
  const [before] = await counted(id)
  await house.owner`alter table tickets add constraint no_more check (false) not valid`
  expect((await sari.decide(id, 'ticket')).status).toBe(500)
  await house.owner`alter table tickets drop constraint no_more`
  expect(await counted(id)).toEqual([before])
  expect((await sari.read(id)).body.phase).toBe('asking')
  const { numbers } = succeeded(await sari.decide(id, 'ticket'))
  const [last] =
    await house.owner`select max(sequence)::int as last, count(*)::int as given from numbers where kind = 'form'`
  expect(last?.last).toBe(last?.given)
  expect(numbers.form).toMatch(new RegExp(`^0*${last?.last}/`))
})

test.each([
  ['Asia/Jakarta', '2026-12-31T17:00:00Z'],
  ['Asia/Makassar', '2026-12-31T16:00:00Z'],
  ['Asia/Jayapura', '2026-12-31T15:00:00Z'],
] as const)(
  'in %s the numbers of the new year begin with its midnight, each from 1',
  async (zone, midnight) => {
    const there = await startHouse()
    await there.owner`update offices set time_zone = ${zone} where id = ${there.offices.MKS}`
    const andi = callDesk(there, 'andi', 'MKS')
    there.clock.set(new Date(Date.parse(midnight) - 1))
    expect((await andi.ticket()).numbers).toEqual({
      form: '001/FK/LPSE-MKS/XII/2026',
      ticket: 'TKT-MKS-202612-0001',
    })
    there.clock.set(new Date(midnight))
    expect((await andi.ticket()).numbers).toEqual({
      form: '001/FK/LPSE-MKS/I/2027',
      ticket: 'TKT-MKS-202701-0001',
    })
    await there.close()
  },
)

test('where an earlier pattern has printed the coming number, the decision is refused and no number is lost', async () => {
  const budi = callDesk(house, 'budi')
  const taken = (await budi.answered()).numbers.form
  const [office] = await house.owner`select form_template as was from offices where id = ${budi.officeId}`
  const print = (template: string) =>
    house.owner`update offices set form_template = ${template} where id = ${budi.officeId}`
  await print(String(taken))
  const { id } = await budi.callWith()
  const [before] = await counted(id)
  expect(refusal(await budi.decide(id, 'answer'))).toBe('number_taken')
  expect(await counted(id)).toEqual([before])
  await print(String(office?.was))
  succeeded(await budi.decide(id, 'answer'))
})

test('the sequence of a ticket runs through the year, its month is only printed', async () => {
  const budi = callDesk(house, 'budi')
  const before = (await budi.ticket()).numbers.ticket ?? ''
  house.clock.set(new Date('2026-12-01T02:00:00Z'))
  const after = (await budi.ticket()).numbers.ticket ?? ''
  expect(after.slice(0, -4)).toBe('TKT-JBR-202612-')
  expect(Number(after.slice(-4))).toBe(Number(before.slice(-4)) + 1)
})
