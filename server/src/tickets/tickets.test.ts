import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callDesk, refusal, succeeded } from '#server/testing/call-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { dayInJember, ticketDesk } from '#server/testing/ticket-desk.ts'

let house: TestHouse
let sari: ReturnType<typeof ticketDesk>
let tono: ReturnType<typeof ticketDesk>
beforeAll(async () => {
  house = await startHouse()
  sari = ticketDesk(house, 'sari')
  tono = ticketDesk(house, 'tono')
})
afterAll(() => house.close())

const journalOf = async (formId: string) =>
  (await house.owner`select what, detail, person_id from journal where consultation_id = ${formId}
    and what <> 'words_saved' order by position`) as unknown as { what: string; detail: object }[]
const ticketRow = async (id: string) => {
  const [row] = await house.owner`select state, informed_how, informed_at, closed_at, assigned_to
    from tickets where id = ${id}`
  return row
}

describe('the Form Jawaban', () => {
  test('arrives, and part C, its day and who explained stand on the form', async () => {
    const { id, formId } = await sari.waiting()
    house.clock.advance(26 * 3_600_000)
    const receivedOn = dayInJember(house)
    const view = succeeded(
      await tono.receive(id, {
        receivedOn,
        answer: '  Batas unggah dinaikkan.  ',
        source: 'Helpdesk Teknis LKPP',
        explainedBy: house.cast.wati.id,
      }),
    )
    expect(view).toMatchObject({
      phase: 'informing',
      words: { answer: 'Batas unggah dinaikkan.' },
      revisions: { answer: 1 },
      answeredOn: receivedOn,
      answerSource: 'Helpdesk Teknis LKPP',
      explainedBy: { name: house.cast.wati.name },
      ticket: { state: 'answered' },
    })
    expect((await journalOf(formId)).at(-1)).toMatchObject({
      what: 'answer_received',
      detail: {},
      person_id: house.cast.tono.id,
    })
  })

  test('sent twice it is received once', async () => {
    const { id, formId } = await sari.waiting()
    const commandId = uuid()
    const first = succeeded(await tono.receive(id, { commandId }))
    expect(succeeded(await tono.receive(id, { commandId }))).toEqual(first)
    expect((await journalOf(formId)).filter(({ what }) => what === 'answer_received')).toHaveLength(1)
    expect(first.revisions.answer).toBe(1)
  })

  test('from two at once one is taken, and the other is told that it came too late', async () => {
    const { id, formId } = await sari.waiting()
    const both = await Promise.all([
      tono.receive(id, { answer: 'Jawaban Tono.' }),
      sari.receive(id, { answer: 'Jawaban Sari.' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const taken = both.find(({ status }) => status === 200)
    const [form] = await house.owner`select answer from consultations where id = ${formId}`
    expect(form?.answer).toBe(taken?.body.words.answer)
  })

  test('dated after today or before the call is refused, and the days between are not', async () => {
    const { id } = await sari.waiting()
    house.clock.advance(2 * 24 * 3_600_000)
    const dated = async (days: number) => tono.receive(id, { receivedOn: dayInJember(house, days) })
    expect(refusal(await dated(1))).toBe('answer_day_wrong')
    expect(refusal(await dated(-3))).toBe('answer_day_wrong')
    expect((await dated(-2)).status).toBe(200)
  })

  test('explained by somebody of another office is refused and leaves no trace', async () => {
    const { id, formId } = await sari.waiting()
    const before = await journalOf(formId)
    expect(refusal(await tono.receive(id, { explainedBy: house.cast.andi.id }))).toBe('person_not_here')
    expect(await journalOf(formId)).toEqual(before)
    expect((await sari.read(id)).body.consultation).toMatchObject({ answeredOn: null, words: { answer: '' } })
  })

  test('is refused while the numbers were not told, and when an answer is there already', async () => {
    const { ticket } = await callDesk(house, 'sari').ticket()
    expect(refusal(await sari.receive(ticket?.id ?? ''))).toBe('step_not_allowed')
    const { id } = await sari.answered()
    expect(refusal(await tono.receive(id))).toBe('step_not_allowed')
  })

  test('without a word in it is no answer', async () => {
    const { id } = await sari.waiting()
    expect(refusal(await tono.receive(id, { answer: '   ' }))).toBe('input_invalid')
  })
})

describe('the caller', () => {
  test('is told by telephone, and the clock of step 7 begins', async () => {
    const { id } = await sari.answered()
    house.clock.advance(60_000)
    const view = succeeded(await sari.inform(id, { how: 'message' }))
    expect(view).toMatchObject({
      phase: 'archiving',
      ticket: { state: 'informed', informedHow: 'message', informedAt: house.clock.now().toISOString() },
    })
  })

  test('is told once, though it was sent twice or by two at once', async () => {
    const { id, formId } = await sari.answered()
    const commandId = uuid()
    const sent = await Promise.all([
      sari.inform(id, { commandId }),
      sari.inform(id, { commandId }),
      tono.inform(id),
    ])
    expect(sent.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1)
    expect((await journalOf(formId)).filter(({ what }) => what === 'caller_informed')).toHaveLength(1)
  })

  test('cannot be told an answer that is not there', async () => {
    const { id } = await sari.waiting()
    expect(refusal(await sari.inform(id))).toBe('step_not_allowed')
  })

  test('was not told after all: undo takes it back, then the answer, and the numbers stay', async () => {
    const { id, formId } = await sari.informed()
    const desk = callDesk(house, 'sari')
    const { numbers } = succeeded(await desk.undo(formId))
    expect(await ticketRow(id)).toMatchObject({ state: 'answered', informed_at: null, informed_how: null })
    expect(succeeded(await desk.undo(formId))).toMatchObject({
      phase: 'waiting',
      answeredOn: null,
      numbers,
      ticket: { state: 'open' },
    })
  })
})

describe('closing', () => {
  test('by hand follows once the caller was told, and happens once', async () => {
    const { id } = await sari.informed()
    const commandId = uuid()
    expect(succeeded(await sari.close(id, { commandId })).state).toBe('closed')
    expect(succeeded(await sari.close(id, { commandId })).state).toBe('closed')
    expect(refusal(await tono.close(id))).toBe('ticket_already_closed')
    const events = await house.owner`select 1 from events where subject_id = ${id} and what = 'ticket.closed'`
    expect(events).toHaveLength(1)
  })

  test('before the caller was told is refused', async () => {
    const { id } = await sari.answered()
    expect(refusal(await sari.close(id))).toBe('step_not_allowed')
    expect(await ticketRow(id)).toMatchObject({ state: 'answered', closed_at: null })
  })

  test('comes by itself when the form is archived', async () => {
    const { id, formId } = await sari.informed()
    succeeded(await callDesk(house, 'sari').file(formId))
    expect(await ticketRow(id)).toMatchObject({ state: 'closed', closed_at: house.clock.now() })
  })

  test('by hand is undone when "caller informed" is taken back', async () => {
    const { id, formId } = await sari.informed()
    succeeded(await sari.close(id))
    succeeded(await callDesk(house, 'sari').undo(formId))
    expect(await ticketRow(id)).toMatchObject({ state: 'answered', closed_at: null })
  })
})

describe('giving a ticket to somebody', () => {
  test('it is theirs, and nobody in particular when taken away', async () => {
    const { id } = await sari.waiting()
    expect(succeeded(await sari.assign(id, house.cast.tono.id)).assignedTo).toEqual({
      id: house.cast.tono.id,
      name: house.cast.tono.name,
    })
    expect(succeeded(await tono.assign(id, null)).assignedTo).toBeNull()
  })

  test('who does not work on tickets here cannot have one: an auditor, another office', async () => {
    const { id } = await sari.waiting()
    expect(refusal(await sari.assign(id, house.cast.audit.id))).toBe('person_not_here')
    expect(refusal(await sari.assign(id, house.cast.andi.id))).toBe('person_not_here')
    expect(await ticketRow(id)).toMatchObject({ assigned_to: null })
  })

  test('a command id that stands for something else is refused', async () => {
    const { id } = await sari.waiting()
    const commandId = uuid()
    succeeded(await sari.assign(id, house.cast.tono.id, { commandId }))
    expect(refusal(await sari.assign(id, house.cast.budi.id, { commandId }))).toBe('command_id_reused')
  })

  test('those to whom it can be given work here, by name', async () => {
    const { items } = succeeded(await sari.workers())
    expect(items.map(({ name }) => name)).toEqual([
      'Budi Santoso',
      'Dewi Anggraini',
      'Sari Wulandari',
      'Tono Prasetyo',
      'Wati Lestari',
    ])
  })
})

describe('who is not of the work', () => {
  test('an auditor and an administrator read, and change nothing', async () => {
    const { id } = await sari.waiting()
    for (const reader of [ticketDesk(house, 'audit'), ticketDesk(house, 'admin')]) {
      expect((await reader.read(id)).status).toBe(200)
      expect(refusal(await reader.receive(id))).toBe('not_allowed')
      expect(refusal(await reader.inform(id))).toBe('not_allowed')
      expect(refusal(await reader.close(id))).toBe('not_allowed')
      expect(refusal(await reader.assign(id, null))).toBe('not_allowed')
    }
  })

  test('another office gets the answer of a ticket that is not there', async () => {
    const { id } = await sari.waiting()
    const andi = ticketDesk(house, 'andi', 'MKS')
    const answers = [andi.read(id), andi.receive(id), andi.inform(id), andi.close(id), andi.assign(id, null)]
    for (const answer of await Promise.all(answers)) expect(refusal(answer)).toBe('ticket_not_found')
    expect(refusal(await andi.read(uuid()))).toBe('ticket_not_found')
    expect(await ticketRow(id)).toMatchObject({ state: 'open' })
  })
})

test('a ticket is read with its form and the names of all whom the journal names', async () => {
  const { id, formId } = await sari.waiting()
  succeeded(await tono.receive(id))
  const { ticket, consultation, people } = succeeded(await sari.read(id))
  expect(ticket).toMatchObject({
    name: 'Rina Kusuma',
    state: 'answered',
    number: expect.stringMatching(/^TKT-JBR/),
  })
  expect(consultation.id).toBe(formId)
  expect(people.map(({ name }) => name)).toEqual([house.cast.sari.name, house.cast.tono.name])
})
