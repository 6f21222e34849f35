import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/platform/database.ts'
import { callDesk, refusal, succeeded } from '#server/testing/call-desk.ts'
import { examplePicture } from '#server/testing/example-picture.ts'
import { startSecondNode } from '#server/testing/second-node.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { ticketDesk } from '#server/testing/ticket-desk.ts'
import { whileHeld } from '#server/testing/while-held.ts'

let house: TestHouse
let sari: ReturnType<typeof ticketDesk>
let budi: ReturnType<typeof ticketDesk>
beforeAll(async () => {
  house = await startHouse()
  sari = ticketDesk(house, 'sari')
  budi = ticketDesk(house, 'budi')
})
afterAll(() => house.close())

const parts = async (id: string) => succeeded(await sari.read(id)).parts
const statuses = (replies: readonly { status: number }[]) => replies.map(({ status }) => status).sort()
const holding = (formId: string) => (db: Db) =>
  db`select 1 from consultations where id = ${formId} for update`

describe('two on one ticket at the same moment', () => {
  test('take it: one has it, the other is told', async () => {
    const { id, formId } = await sari.waiting()
    const both = await whileHeld(house.owner, holding(formId), [() => sari.take(id), () => budi.take(id)])
    expect(statuses(both)).toEqual([200, 409])
    const winner = both[0].status === 200 ? house.cast.sari : house.cast.budi
    const loser = both.find(({ status }) => status === 409)
    expect(loser?.body).toMatchObject({ error: { code: 'ticket_taken', details: { by: winner.id } } })
    expect(succeeded(await sari.read(id)).ticket.assignedTo?.id).toBe(winner.id)
  })

  test('hand it to two people: the second is told that it is no longer whose it was', async () => {
    const { id, formId } = await sari.waiting()
    const [one, other] = await whileHeld(house.owner, holding(formId), [
      () => sari.assign(id, house.cast.tono.id, { from: null }),
      () => budi.assign(id, house.cast.wati.id, { from: null }),
    ])
    expect(statuses([one, other])).toEqual([200, 409])
    expect(refusal(one.status === 409 ? one : other)).toBe('ticket_taken')
  })

  test('answer it: one answer stands, and the other comes back with both texts', async () => {
    const { id, formId } = await sari.waiting()
    succeeded(await callDesk(house, 'sari').type(formId, { answer: 'Tulisan Sari.' }))
    const stale = await budi.receive(id, { answer: 'Tulisan Budi.', revision: 0 })
    expect(refusal(stale)).toBe('words_changed')
    expect(stale.body).toMatchObject({ error: { details: { theirs: 'Tulisan Sari.', revision: 1 } } })
    const both = await whileHeld(house.owner, holding(formId), [
      () => sari.receive(id, { answer: 'Tulisan Sari.', revision: 1 }),
      () => budi.receive(id, { answer: 'Tulisan Budi.', revision: 1 }),
    ])
    expect(statuses(both)).toEqual([200, 409])
    expect((await parts(id)).answers).toHaveLength(1)
  })

  test('save one note: one has it, the other gets both texts, and neither is lost', async () => {
    const { id } = await sari.waiting()
    const { id: noteId } = succeeded(await sari.note(id, 'Telepon besok.'))
    const both = await whileHeld(
      house.owner,
      (db) => db`select 1 from ticket_notes where id = ${noteId} for update`,
      [
        () => sari.editNote(id, noteId, 'Telepon pagi.', 1),
        () => budi.editNote(id, noteId, 'Telepon sore.', 1),
      ],
    )
    expect(statuses(both)).toEqual([200, 409])
    const won = both[0].status === 200 ? 'Telepon pagi.' : 'Telepon sore.'
    const lost = both.find(({ status }) => status === 409)
    expect(lost?.body).toMatchObject({
      error: { code: 'note_changed', details: { theirs: won, revision: 2 } },
    })
    succeeded(await budi.editNote(id, noteId, 'Telepon pagi dan sore.', 2))
    expect((await parts(id)).notes.map(({ words }) => words)).toEqual(['Telepon pagi dan sore.'])
  })

  test('merge them into each other: one goes into the other, never both, and nobody waits for ever', async () => {
    const [one, other] = [await sari.waiting(), await sari.waiting()]
    const [first, second] = [await sari.numberOf(one.id), await sari.numberOf(other.id)]
    const both = await Promise.all([sari.merge(one.id, second), budi.merge(other.id, first)])
    expect(statuses(both)).toEqual([200, 409])
    const lost = both.find(({ status }) => status === 409)
    expect(lost && refusal(lost)).toBe('ticket_already_merged')
  })

  test('merge and answer: the answer reaches both or the merging comes too late', async () => {
    const [one, other] = [await sari.waiting(), await sari.waiting()]
    const number = await sari.numberOf(other.id)
    const [merged, answered] = await Promise.all([sari.merge(one.id, number), budi.receive(other.id)])
    expect(answered.status).toBe(200)
    const { ticket } = succeeded(await sari.read(one.id))
    expect([merged.status, ticket.state]).toEqual(merged.status === 200 ? [200, 'answered'] : [409, 'open'])
  })
})

describe('merged tickets', () => {
  test('get the answer of the one that is worked on, each on its own form, and each caller is told', async () => {
    const [main, two, three] = [await sari.waiting(), await sari.waiting(), await sari.waiting()]
    const number = await sari.numberOf(main.id)
    succeeded(await sari.merge(two.id, number.toLowerCase()))
    succeeded(await budi.merge(three.id, number))
    expect(succeeded(await sari.read(main.id)).ticket.mergedCount).toBe(2)
    const open = succeeded(await sari.list({ limit: 100 })).items.map(({ id }) => id)
    expect([open.includes(main.id), open.includes(two.id)]).toEqual([true, false])
    succeeded(await sari.receive(main.id, { answer: 'Server dipulihkan.', source: 'LKPP' }))
    for (const id of [main.id, two.id, three.id]) {
      const { ticket, consultation } = succeeded(await sari.read(id))
      expect(ticket.state).toBe('answered')
      expect(consultation).toMatchObject({ words: { answer: 'Server dipulihkan.' }, answerSource: 'LKPP' })
    }
    const told = succeeded(await sari.list({ show: 'to_inform', limit: 100 })).items.map(({ id }) => id)
    for (const id of [main.id, two.id, three.id]) expect(told).toContain(id)
  })

  test('come apart again; a merged one is not merged further, and none into itself', async () => {
    const [main, two] = [await sari.waiting(), await sari.waiting()]
    const [number, second] = [await sari.numberOf(main.id), await sari.numberOf(two.id)]
    expect(refusal(await sari.merge(two.id, second))).toBe('ticket_is_itself')
    expect(refusal(await sari.merge(two.id, 'TKT-NIHIL-1'))).toBe('ticket_not_found')
    succeeded(await sari.merge(two.id, number))
    expect(refusal(await sari.merge(main.id, second))).toBe('ticket_already_merged')
    expect(refusal(await sari.passOn(two.id))).toBe('ticket_already_merged')
    expect((await parts(two.id)).mergedInto?.id).toBe(main.id)
    expect((await sari.unmerge(two.id)).status).toBe(204)
    succeeded(await sari.receive(main.id))
    expect(succeeded(await sari.read(two.id)).ticket.state).toBe('open')
  })

  test('linked ones are named on both, until they are not', async () => {
    const [one, other] = [await sari.waiting(), await sari.waiting()]
    succeeded(await sari.linkTo(one.id, await sari.numberOf(other.id)))
    expect((await parts(one.id)).links.map(({ id }) => id)).toEqual([other.id])
    expect((await parts(other.id)).links.map(({ id }) => id)).toEqual([one.id])
    expect((await budi.unlink(other.id, one.id)).status).toBe(204)
    expect((await parts(one.id)).links).toEqual([])
  })
})

describe('an attachment', () => {
  test('A2: is what its bytes say, and leaves as an attachment that nobody sniffs', async () => {
    const { id } = await sari.waiting()
    const drawn = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const kinds = [
      [Buffer.from(examplePicture), 'halaman.html', 'image/png'],
      [drawn, 'gambar.svg', 'text/plain; charset=utf-8'],
      [Buffer.from([0, 1, 2, 3]), 'program.exe', 'application/octet-stream'],
    ] as const
    for (const [bytes, name, mediaType] of kinds) {
      const attached = succeeded(await sari.attach(id, bytes, name))
      expect(attached).toMatchObject({ name, mediaType, size: bytes.length })
      const { headers, body } = await budi.download(id, attached.id)
      expect(body).toEqual(bytes)
      expect(headers).toMatchObject({
        'content-type': mediaType,
        'content-disposition': expect.stringMatching(/^attachment;/),
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
      })
    }
  })

  test('A20: its name never becomes a path, and its length has a limit that is asked before it is read', async () => {
    const { id } = await sari.waiting()
    const bytes = Buffer.from('x')
    const { name } = succeeded(await sari.attach(id, bytes, '../../etc/\u202egnp.exe\r\nx'))
    expect(name).toBe('.._.._etc__gnp.exe__x')
    expect(refusal(await sari.attach(id, Buffer.alloc(0)))).toBe('attachment_empty')
    const path = `/api/offices/${house.offices.JBR}/tickets/${id}/attachments?name=x&commandId=${uuid()}`
    const long = { 'content-length': String(25 * 1024 * 1024 + 1) }
    expect(refusal(await house.as('sari').post(path, bytes, long))).toBe('attachment_too_big')
  })

  test('sent twice is one; taken off it is gone from the ticket, and can be put back', async () => {
    const { id } = await sari.waiting()
    const commandId = uuid()
    const bytes = Buffer.from('sekali')
    succeeded(await sari.attach(id, bytes, 'a.txt', commandId))
    const { id: attachmentId } = succeeded(await sari.attach(id, bytes, 'a.txt', commandId))
    expect((await parts(id)).attachments).toHaveLength(1)
    await sari.removeAttachment(id, attachmentId)
    expect((await parts(id)).attachments).toEqual([])
    await sari.removeAttachment(id, attachmentId, false)
    expect((await parts(id)).attachments).toHaveLength(1)
    const other = await sari.waiting()
    expect(refusal(await sari.download(other.id, attachmentId))).toBe('attachment_not_found')
  })
})

test('who has a ticket open is known on every node, told when it changes, and forgotten when silent', async () => {
  const { id } = await sari.waiting()
  const node = await startSecondNode(house)
  try {
    const heard: string[] = []
    const stop = node.app.house.live.listen(house.offices.JBR, ({ what }) => heard.push(what))
    expect(succeeded(await sari.viewing(id)).others).toEqual([])
    expect(succeeded(await budi.viewing(id)).others.map(({ name }) => name)).toEqual([house.cast.sari.name])
    succeeded(await sari.viewing(id))
    succeeded(await budi.viewing(id, false))
    await expect.poll(() => heard.filter((what) => what === 'viewing.changed')).toHaveLength(3)
    stop()
    house.clock.advance(76_000)
    expect(succeeded(await budi.viewing(id)).others).toEqual([])
    expect(await house.owner`select 1 from events where what like 'viewing%'`).toHaveLength(0)
  } finally {
    await node.close()
  }
})
