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

const opened = async (id: string) => succeeded(await sari.read(id))
const chainOf = async (id: string) => (await opened(id)).parts.chain
const carriedBy = (path: string) => {
  const [, officeId = '', token = ''] = /^\/jawab\/([^.]+)\.(.+)$/.exec(path) ?? []
  return { officeId, token }
}
const read = (carried: object) => house.stranger().post('/api/answer-links/reading', carried)
const answer = (carried: object, more: object = {}) =>
  house
    .stranger()
    .post('/api/answer-links/answering', { ...carried, answer: 'Akun dibuka.', name: 'Eko', ...more })
/** Which of these counts the queue for this ticket alone: what changed between two looks. */
const inView = async (show: 'waiting_lkpp' | 'waiting_caller' | 'to_inform' | 'mine', id: string) =>
  succeeded(await sari.list({ show, limit: 100 })).items.some((line) => line.id === id)

describe('the chain', () => {
  test('goes up to LKPP step by step: who, when and why; and the reminder is due by the table', async () => {
    const { id } = await sari.waiting()
    succeeded(await sari.passOn(id, { level: 'admin_ppe', reason: 'Akun terkunci.' }))
    house.clock.advance(60_000)
    const support = {
      title: 'Akun terkunci',
      application: 'SPSE',
      errorCode: 'E-17',
      tenderCode: '',
      kind: 'Permasalahan' as const,
      description: 'Tidak dapat masuk.',
    }
    succeeded(await tono.passOn(id, { level: 'lkpp', support, foreignNumber: 'LS-88123' }))
    const { ticket, parts } = await opened(id)
    expect(parts.chain.map(({ level, by, reason }) => [level, by.name, reason])).toEqual([
      ['admin_ppe', house.cast.sari.name, 'Akun terkunci.'],
      ['lkpp', house.cast.tono.name, 'Perlu hak akses LKPP.'],
    ])
    expect(parts.chain[1]?.support).toEqual(support)
    expect(ticket).toMatchObject({ level: 'lkpp', foreignNumber: 'LS-88123' })
    // Four working hours after 09.15, around the break of an hour.
    expect(new Date(ticket.chaseDueAt ?? '').toISOString()).toBe('2026-11-23T07:15:00.000Z')
    expect(await inView('waiting_lkpp', id)).toBe(true)
  })

  test('the screens hear once when somebody is to be reminded, and each reminder moves the next', async () => {
    const { id } = await sari.waiting()
    succeeded(await sari.passOn(id))
    const first = (await opened(id)).ticket.chaseDueAt ?? ''
    const said = () =>
      house.owner`select 1 from events where subject_id = ${id} and what = 'ticket.chase_due'`
    expect(await said()).toHaveLength(0)
    house.clock.set(new Date(first))
    await house.runJobs()
    expect(await said()).toHaveLength(1)
    succeeded(await sari.chase(id, { reason: 'Ditagih lewat telepon.' }))
    const { ticket, parts } = await opened(id)
    expect(Date.parse(ticket.chaseDueAt ?? '')).toBeGreaterThan(Date.parse(first))
    expect(parts.chain.at(-1)).toMatchObject({
      what: 'chased',
      level: 'lkpp',
      reason: 'Ditagih lewat telepon.',
    })
    succeeded(await sari.receive(id))
    house.clock.set(new Date(ticket.chaseDueAt ?? ''))
    await house.runJobs()
    expect(await said()).toHaveLength(1)
  })

  test('to a unit changes where the form says that it went; the helpdesk itself is not chased', async () => {
    const { id, formId } = await sari.waiting()
    const [, other] = (await house.owner`select id, name from units
      where office_id = ${house.offices.JBR} order by code`) as unknown as { id: string; name: string }[]
    expect(refusal(await sari.passOn(id, { level: 'unit' }))).toBe('fields_missing')
    expect(refusal(await sari.passOn(id, { level: 'unit', unitId: uuid() }))).toBe('unit_not_found')
    const unitId = other?.id ?? ''
    succeeded(await sari.passOn(id, { level: 'unit', unitId }))
    expect((await callDesk(house, 'sari').read(formId)).body.words.unitId).toBe(unitId)
    expect((await opened(id)).ticket.unitName).toBe(other?.name)
    succeeded(await sari.passOn(id, { level: 'helpdesk', reason: 'Unit itu bukan yang berwenang.' }))
    expect((await opened(id)).ticket.chaseDueAt).toBeNull()
    expect(refusal(await sari.chase(id))).toBe('step_not_allowed')
    succeeded(await sari.setMyUnits([unitId]))
    expect(succeeded(await sari.list({ show: 'my_unit' })).items.map((line) => line.id)).toEqual([id])
    expect(refusal(await sari.setMyUnits([uuid()]))).toBe('unit_not_found')
    expect(succeeded(await sari.myUnits()).unitIds).toEqual([unitId])
  })

  test('sent twice a step is one step; an answered ticket goes no further', async () => {
    const { id } = await sari.waiting()
    const commandId = uuid()
    succeeded(await sari.passOn(id, { commandId }))
    succeeded(await sari.passOn(id, { commandId }))
    expect(await chainOf(id)).toHaveLength(1)
    succeeded(await sari.receive(id))
    expect(refusal(await sari.passOn(id))).toBe('step_not_allowed')
  })

  test('the number of LPSE Support is not written over one that a colleague has typed meanwhile', async () => {
    const { id } = await sari.waiting()
    succeeded(await sari.numberElsewhere(id, '', 'LS-1'))
    const late = await tono.numberElsewhere(id, '', 'LS-2')
    expect(refusal(late)).toBe('ticket_changed')
    expect(late.body).toMatchObject({ error: { details: { theirs: 'LS-1' } } })
    expect(succeeded(await tono.numberElsewhere(id, 'LS-1', 'LS-2')).foreignNumber).toBe('LS-2')
  })
})

describe('the caller', () => {
  test('confirms, and can take that back; the ticket then waits for him no longer', async () => {
    const { id, formId } = await sari.informed()
    expect(await inView('waiting_caller', id)).toBe(true)
    succeeded(await sari.confirm(id))
    expect((await opened(id)).ticket.confirmedAt).not.toBeNull()
    expect(await inView('waiting_caller', id)).toBe(false)
    expect(refusal(await sari.confirm(id))).toBe('step_not_allowed')
    succeeded(await callDesk(house, 'sari').undo(formId))
    expect((await opened(id)).ticket).toMatchObject({ state: 'informed', confirmedAt: null })
  })

  test('sends it back: to who explained it, with nothing answered, and every round in the history', async () => {
    const { id, formId } = await sari.waiting()
    succeeded(await sari.passOn(id))
    succeeded(await tono.receive(id, { answer: 'Muat ulang halaman.', source: 'Helpdesk LKPP' }))
    succeeded(await sari.inform(id))
    const back = succeeded(await sari.sendBack(id, { reason: 'Masih kosong.' }))
    expect(back).toMatchObject({ phase: 'waiting', answeredOn: null, ticket: { state: 'open' } })
    const { ticket, parts } = await opened(id)
    expect(ticket).toMatchObject({ level: 'lkpp', assignedTo: { id: house.cast.tono.id } })
    expect(parts.chain.at(-1)).toMatchObject({ what: 'sent_back', level: 'lkpp', reason: 'Masih kosong.' })
    const restored = succeeded(await callDesk(house, 'sari').undo(formId))
    expect(restored).toMatchObject({
      phase: 'archiving',
      words: { answer: 'Muat ulang halaman.' },
      explainedBy: { id: house.cast.tono.id },
      answerSource: 'Helpdesk LKPP',
      ticket: { state: 'informed', informedHow: 'telephone' },
    })
    succeeded(await sari.sendBack(id))
    succeeded(await tono.receive(id, { answer: 'Paket ditampilkan lagi.', way: 'paper' }))
    const second = await opened(id)
    expect(second.parts.answers.map(({ answer, way }) => [answer, way])).toEqual([
      ['Muat ulang halaman.', 'signed_in'],
      ['Paket ditampilkan lagi.', 'paper'],
    ])
    expect(await inView('to_inform', id)).toBe(true)
    expect(second.parts.notes).toEqual([])
  })

  test('was not told yet: there is nothing to confirm and nothing to send back', async () => {
    const { id } = await sari.answered()
    expect(refusal(await sari.confirm(id))).toBe('step_not_allowed')
    expect(refusal(await sari.sendBack(id))).toBe('step_not_allowed')
  })

  test('owes us something: the queue says so until he gave it', async () => {
    const { id } = await sari.waiting()
    succeeded(await sari.owes(id, true))
    expect(await inView('waiting_caller', id)).toBe(true)
    expect(refusal(await sari.owes(id, true))).toBe('step_not_allowed')
    succeeded(await sari.owes(id, false))
    expect(await inView('waiting_caller', id)).toBe(false)
  })
})

describe('a unit answers by a link', () => {
  test('once, without an account: it becomes a Form Jawaban with its day, and shows no more than was chosen', async () => {
    const { id } = await sari.waiting()
    const made = succeeded(await sari.link(id, { recipient: 'Admin PPE', shows: ['institution'] }))
    const carried = carriedBy(made.path)
    expect(Buffer.from(carried.token, 'base64url')).toHaveLength(32)
    for (let looks = 0; looks < 3; looks += 1) {
      const { status, body } = await read(carried)
      expect(status).toBe(200)
      expect(body).toMatchObject({
        recipient: 'Admin PPE',
        problem: 'Tidak dapat mengunggah dokumen penawaran.',
        caller: [{ what: 'institution', value: 'CV Melati Jaya' }],
      })
      expect(JSON.stringify(body)).not.toMatch(/Rina|0812/)
    }
    expect((await answer(carried)).status).toBe(200)
    const { ticket, consultation, parts } = await opened(id)
    expect(ticket.state).toBe('answered')
    expect(consultation).toMatchObject({
      answeredOn: dayInJember(house),
      answerSource: 'Eko (Admin PPE)',
      words: { answer: 'Akun dibuka.' },
    })
    expect(parts.answers[0]).toMatchObject({ way: 'link', explainedBy: { id: house.cast.sari.id } })
    expect(parts.answerLinks[0]).toMatchObject({ state: 'answered' })
    for (const again of [await answer(carried), await read(carried)])
      expect(refusal(again)).toBe('answer_link_over')
  })

  test('A10: at rest there is only the hash; over, revoked and invented ones answer alike', async () => {
    const { id } = await sari.waiting()
    const commandId = uuid()
    const made = succeeded(await sari.link(id, { commandId, days: 1 }))
    expect(succeeded(await sari.link(id, { commandId, days: 1 }))).toEqual(made)
    const { token, officeId } = carriedBy(made.path)
    const [row] =
      await house.owner`select to_jsonb(l)::text as kept from answer_links l where id = ${made.id}`
    expect(row?.kept).not.toContain(token)
    const elsewhere = await read({ officeId: house.offices.MKS, token })
    const invented = await read({ officeId, token: 'x'.repeat(43) })
    const second = succeeded(await sari.link(id))
    succeeded(await sari.revoke(id, second.id))
    const revoked = await answer(carriedBy(second.path))
    house.clock.advance(24 * 3_600_000)
    const over = await answer({ officeId, token })
    for (const no of [elsewhere, invented, revoked, over])
      expect({ ...no.body, requestId: '' }).toEqual({
        error: { code: 'answer_link_over', details: {} },
        requestId: '',
      })
    expect((await opened(id)).ticket.state).toBe('open')
  })

  test('A2: a robot that previews links with GET finds no route and spoils nothing', async () => {
    const { id } = await sari.waiting()
    const carried = carriedBy(succeeded(await sari.link(id)).path)
    for (const path of ['reading', 'answering'])
      expect((await house.stranger().get(`/api/answer-links/${path}`)).status).toBe(404)
    expect((await answer(carried)).status).toBe(200)
  })

  test('to a ticket that was answered meanwhile becomes a note: no word is lost', async () => {
    const { id } = await sari.waiting()
    const carried = carriedBy(succeeded(await sari.link(id)).path)
    succeeded(await tono.receive(id, { answer: 'Jawaban Tono.' }))
    expect((await answer(carried)).status).toBe(200)
    const { consultation, parts } = await opened(id)
    expect(consultation.words.answer).toBe('Jawaban Tono.')
    expect(parts.notes.map(({ words }) => words)).toEqual(['Eko (Admin PPE):\nAkun dibuka.'])
  })

  test('keeps as a note what somebody was just writing into part C', async () => {
    const { id, formId } = await sari.waiting()
    succeeded(await callDesk(house, 'sari').type(formId, { answer: 'Sedang saya tulis' }))
    succeeded(await answer(carriedBy(succeeded(await sari.link(id)).path)))
    expect((await opened(id)).parts.notes.map(({ words }) => words)).toEqual(['Sedang saya tulis'])
  })
})
