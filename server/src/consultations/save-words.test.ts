import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Words } from '#domain/consultations/words.ts'
import { callDesk, refusal, rina, succeeded } from '#server/testing/call-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
let sari: ReturnType<typeof callDesk>
beforeAll(async () => {
  house = await startHouse()
  sari = callDesk(house, 'sari')
})
afterAll(() => house.close())

const aForm = async () => succeeded(await sari.answer())
const saves = (id: string) => house.owner<{ detail: { fields: string[] } }[]>`select detail from journal
  where consultation_id = ${id} and what = 'words_saved' order by position`

test('what is typed is saved, field by field, and the first keystroke is the greeting', async () => {
  const { id, phase } = await aForm()
  expect(phase).toBe('greeting')
  house.clock.advance(9_900)
  const saved = succeeded(await sari.type(id, { name: 'Rina', phone: '0812-3456-7890' }))
  expect(saved).toEqual({
    revisions: { name: 1, phone: 1 },
    savedAt: house.clock.now().toISOString(),
    conflicts: [],
  })
  const view = (await sari.read(id)).body
  expect(view).toMatchObject({ phase: 'asking', words: { name: 'Rina', phone: '0812-3456-7890' } })
  expect(view.journal.at(-1)).toMatchObject({ what: 'greeted', happenedAt: house.clock.now().toISOString() })
  const [row] = await house.owner`select phone_e164 from consultations where id = ${id}`
  expect(row?.phone_e164).toBe('+6281234567890')
})

test('a greeting that was pressed before the first words and comes after them is no fault and no second greeting', async () => {
  const { id } = await aForm()
  succeeded(await sari.type(id, { name: 'Rina' }))
  const commandId = uuid()
  for (const time of [1, 2]) {
    const { phase, journal } = succeeded(await sari.step(id, 'greeted', { commandId }))
    expect([time, phase, journal.filter(({ what }) => what === 'greeted').length]).toEqual([
      time,
      'asking',
      1,
    ])
  }
})

test('the journal names the fields, never what was typed into them', async () => {
  const { id } = await sari.callWith(rina)
  expect((await saves(id)).map(({ detail }) => detail.fields.sort())).toEqual([
    ['category', 'institution', 'name', 'phone', 'problem'],
  ])
  const text = JSON.stringify(await house.owner`select * from journal where consultation_id = ${id}`)
  const events = JSON.stringify(await house.owner`select * from events where subject_id = ${id}`)
  for (const word of ['Rina', 'Melati', '0812', 'mengunggah']) expect(text + events).not.toContain(word)
})

test('two tabs that change one field do not overwrite each other: the second gets the other words back', async () => {
  const { id } = await sari.callWith({ problem: 'Awal.' })
  const both = await Promise.all([
    sari.type(id, { problem: 'Dari tab satu.' }, { revision: 1 }),
    sari.type(id, { problem: 'Dari tab dua.' }, { revision: 1 }),
  ])
  const [won, lost] = both[0].body.conflicts.length === 0 ? both : [both[1], both[0]]
  const kept = (await sari.read(id)).body.words.problem
  expect(won?.body).toMatchObject({ conflicts: [], revisions: { problem: 2 } })
  expect(lost?.body.conflicts).toEqual([{ field: 'problem', theirs: kept, revision: 2 }])
})

test('in a save with a conflict the other fields are saved', async () => {
  const { id } = await sari.callWith({ name: 'Rina' })
  succeeded(await sari.type(id, { name: 'Rina K.' }))
  const { body } = await sari.type(id, { name: 'Rini', topic: 'Unggah' }, { revision: 0 })
  expect(body).toMatchObject({ conflicts: [{ field: 'name', theirs: 'Rina K.', revision: 2 }] })
  expect((await sari.read(id)).body.words).toMatchObject({ name: 'Rina K.', topic: 'Unggah' })
  expect((await saves(id)).at(-1)?.detail.fields).toEqual(['topic'])
})

test('the same save sent twice is one save', async () => {
  const { id } = await aForm()
  const again = { revision: 0, commandId: uuid() }
  const first = await sari.type(id, { name: 'Rina' }, again)
  const second = await sari.type(id, { name: 'Rina' }, again)
  expect(second.body).toEqual(first.body)
  expect(await saves(id)).toHaveLength(1)
})

test('a save sent again is answered as before, though somebody has written on meanwhile', async () => {
  const { id } = await aForm()
  const again = { revision: 0, commandId: uuid() }
  succeeded(await sari.type(id, { name: 'Rina', topic: 'Unggah' }, again))
  succeeded(await sari.type(id, { topic: 'Unggah penawaran' }))
  const events = () => house.owner`select id from events where subject_id = ${id}`
  const told = await events()
  expect(succeeded(await sari.type(id, { name: 'Rina', topic: 'Unggah' }, again))).toMatchObject({
    revisions: { name: 1, topic: 2 },
    conflicts: [{ field: 'topic', theirs: 'Unggah penawaran', revision: 2 }],
  })
  expect(await events()).toEqual(told)
  expect(await saves(id)).toHaveLength(2)
})

test('a save sent again is answered as before, though the form was handed on or archived meanwhile', async () => {
  const { id } = await aForm()
  const again = { revision: 0, commandId: uuid() }
  const first = succeeded(await sari.type(id, { name: 'Rina' }, again))
  succeeded(await sari.handOn(id, 'budi'))
  expect(succeeded(await sari.type(id, { name: 'Rina' }, again))).toEqual(first)
  expect(refusal(await sari.type(id, { name: 'Rini' }, { revision: 1 }))).toBe('not_in_your_hands')

  const filed = await sari.answered()
  const last = { revision: 0, commandId: uuid() }
  succeeded(await sari.type(filed.id, { topic: 'Unggah' }, last))
  succeeded(await sari.file(filed.id))
  expect(succeeded(await sari.type(filed.id, { topic: 'Unggah' }, last)).conflicts).toEqual([])
  expect(refusal(await sari.type(filed.id, { topic: 'Lain' }, { revision: 1 }))).toBe('consultation_archived')
})

test('the id of a save is not taken for another one, and leaves no words', async () => {
  const { id } = await aForm()
  const commandId = uuid()
  succeeded(await sari.type(id, { name: 'Rina' }, { commandId }))
  expect(refusal(await sari.type(id, { topic: 'Unggah' }, { commandId }))).toBe('command_id_reused')
  expect(refusal(await sari.step(id, 'set_aside', { commandId }))).toBe('command_id_reused')
  expect((await sari.read(id)).body.words).toMatchObject({ name: 'Rina', topic: '' })
})

test('a colleague does not write into a form that is not in his hands, and nobody into an archived one', async () => {
  const { id } = await sari.callWith()
  expect(refusal(await callDesk(house, 'budi').type(id, { name: 'X' }, { revision: 1 }))).toBe(
    'not_in_your_hands',
  )
  expect(refusal(await callDesk(house, 'audit').type(id, { name: 'X' }, { revision: 1 }))).toBe('not_allowed')
  const filed = await sari.answered()
  succeeded(await sari.file(filed.id))
  expect(refusal(await sari.type(filed.id, { name: 'X' }, { revision: 1 }))).toBe('consultation_archived')
  expect(refusal(await sari.type(uuid(), { name: 'X' }, { revision: 0 }))).toBe('consultation_not_found')
})

test('whoever answers tickets writes on a ticket that waits', async () => {
  const { id } = await sari.ticket()
  const tono = callDesk(house, 'tono')
  expect(refusal(await tono.type(id, { answer: 'Coba lagi.' }))).toBe('not_in_your_hands')
  succeeded(await sari.handOver(id))
  succeeded(await sari.step(id, 'numbers_told'))
  expect(succeeded(await tono.type(id, { answer: 'Coba lagi.' })).conflicts).toEqual([])
})

test.each<[string, object]>([
  ['a category that is none', { category: 'keluhan' }],
  ['a unit that is none', { unitId: 'D22' }],
  ['a name of a page', { name: 'x'.repeat(301) }],
])('%s is refused as wrong input', async (_, words) => {
  const { id } = await aForm()
  expect(refusal(await sari.type(id, words as Partial<Words>, { revision: 0 }))).toBe('input_invalid')
})

test('a unit of nobody is refused as absent', async () => {
  const { id } = await aForm()
  expect(refusal(await sari.type(id, { unitId: uuid(), name: 'Rina' }))).toBe('unit_not_found')
  expect((await sari.read(id)).body.words.name).toBe('')
})

test('signs that no database holds are left out, every other sign is kept', async () => {
  const { id } = await aForm()
  const typed = 'Rina\0 \ud800 “Kusuma” 👩🏽‍💻 \u202e= + - @'
  succeeded(await sari.type(id, { problem: typed }))
  expect((await sari.read(id)).body.words.problem).toBe('Rina \ufffd “Kusuma” 👩🏽‍💻 \u202e= + - @')
})

test('how urgent and where to, corrected on the form, moves the ticket too', async () => {
  const { id } = await sari.ticket()
  succeeded(await sari.type(id, { urgency: 'tidak_mendesak', impact: 'kecil' }))
  expect((await sari.read(id)).body.ticket).toMatchObject({
    priority: 'rendah',
    dueAt: new Date(house.clock.now().getTime() + 72 * 3_600_000).toISOString(),
  })
})
