// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answerCall } from '#domain/calls/calls.api.ts'
import {
  decide,
  giveAnswer,
  readConsultation,
  saveWords,
  takeStep,
} from '#domain/consultations/consultations.api.ts'
import type { Field } from '#domain/consultations/words.ts'
import { firstSopVersion } from '#domain/sop/version.ts'
import { call } from '../../platform/api.ts'
import { type Drafts, openDrafts } from '../../platform/drafts.ts'
import { newId } from '../../platform/ids.ts'
import { currentReach } from '../../platform/reach.ts'
import { startPeer, until } from '../../testing/peer.ts'
import { roomServer } from '../../testing/room-server.ts'
import { type Desk, openDesk } from './desk.ts'
import { openingView } from './opening-view.ts'

const officeId = newId()
const person = { id: 'sari', name: 'Sari Wulandari' }
let id = ''
let personId = ''
let server: ReturnType<typeof roomServer>
let peer: Awaited<ReturnType<typeof startPeer>>
let drafts: Drafts
let desk: Desk

const openPage = async () => {
  drafts = await openDrafts(personId, ({ about, commandId, changes }) =>
    call(saveWords, {
      params: { officeId, id: about },
      body: { commandId, changes: changes as { field: Field; value: string; revision: number }[] },
    }),
  )
  const opening = { sop: firstSopVersion, person }
  const reread = () =>
    void call(readConsultation, { params: { officeId, id } })
      .then((view) => desk.receive(view))
      .catch(() => undefined)
  desk = openDesk({
    id,
    officeId,
    personId: person.id,
    drafts,
    opened: (act) => openingView(act, id, opening),
    reread,
  })
}
const closePage = () => {
  desk.close()
  drafts.close()
}
const answer = () => desk.act(answerCall, { body: { callId: newId(), consultationId: id }, opens: true })
const phase = () => desk.read().ahead?.progress.phase
const word = (field: Field) => desk.read().words[field]
const settled = () =>
  until(
    'everything is on the server',
    () => drafts.savedState(id) === 'server' && drafts.unsentCommands().length === 0,
  )

beforeEach(async () => {
  id = newId()
  personId = newId()
  server = roomServer(id)
  peer = await startPeer(server.answer)
  // A request that the last test left behind may have found nobody.
  await until('the server is reached', () => currentReach() === 'reached')
  await openPage()
})
afterEach(async () => {
  peer.comeBack()
  await until('the server is reached again', () => currentReach() === 'reached')
  closePage()
  await peer.close()
})

it('a call is open before the server has heard of it', async () => {
  const sent = answer()
  expect(phase()).toBe('greeting')
  expect(desk.read().local).toBe(true)
  expect(await sent).toBe(true)
  expect(desk.read().local).toBe(false)
  expect(server.view().journal.map(({ what }) => what)).toEqual(['opened'])
})

it('words typed before the call is open wait for it, and none is lost', async () => {
  peer.goAway()
  const sent = answer()
  desk.type('name', 'Rina')
  await sent
  desk.type('name', 'Rina Kusuma')
  expect(word('name')).toBe('Rina Kusuma')
  peer.comeBack()
  await until('the server has the words', () => server.view().words.name === 'Rina Kusuma')
  expect(peer.seen.findIndex(({ method }) => method === 'PATCH')).toBeGreaterThan(
    peer.seen.findIndex(({ path }) => path.endsWith('/calls')),
  )
})

it('an answer that comes while somebody types never changes what stands in the field', async () => {
  await answer()
  for (const typed of ['R', 'Ri', 'Rin', 'Rina', 'Rina ', 'Rina K', 'Rina Kusuma']) {
    desk.type('name', typed)
    await new Promise((later) => setTimeout(later, 60))
    expect(word('name')).toBe(typed)
  }
  await settled()
  expect(word('name')).toBe('Rina Kusuma')
  expect(server.view().words.name).toBe('Rina Kusuma')
})

it('a whole call is taken while the server is away, and a page opened anew still shows it', async () => {
  peer.goAway()
  await answer()
  await desk.act(takeStep, { body: { what: 'greeted' } })
  desk.type('problem', 'Gagal unggah')
  expect(await desk.act(decide, { body: { decision: 'answer' } })).toBe(false)
  expect(phase()).toBe('answering')
  await new Promise((later) => setTimeout(later, 50))
  closePage()

  await openPage()
  expect(phase()).toBe('answering')
  expect(word('problem')).toBe('Gagal unggah')
  await desk.act(giveAnswer, { body: {} })
  expect(phase()).toBe('archiving')
  peer.comeBack()
  await until('the server knows it all', () => server.view().journal.at(-1)?.what === 'answer_given')
  await until('the number has come', () => desk.read().ahead?.view.numbers.form !== null)
  expect(phase()).toBe('archiving')
  expect(server.view().words.problem).toBe('Gagal unggah')
})

it('a no of the server takes the step back here and says so', async () => {
  await answer()
  server.refuse('/decision', 'fields_missing')
  const sent = desk.act(decide, { body: { decision: 'answer' } })
  expect(phase()).toBe('answering')
  await expect(sent).rejects.toMatchObject({ code: 'fields_missing' })
  expect(phase()).toBe('greeting')
  await until('the state has been read anew', () => peer.seen.some(({ method }) => method === 'GET'))
})

it('an old answer that arrives late takes nothing back', async () => {
  await answer()
  const old = server.view()
  expect(await desk.act(takeStep, { body: { what: 'greeted' } })).toBe(true)
  desk.receive(old)
  expect(phase()).toBe('asking')
})

it('words that somebody else has changed are shown beside one’s own until the person has chosen', async () => {
  await answer()
  server.write('name', 'Rina Kusumawati')
  desk.type('name', 'Rina Kusuma')
  await until(
    'the conflict is told',
    () => desk.read().fields.name?.conflict !== undefined && desk.read().fields.name?.conflict !== null,
  )
  expect(word('name')).toBe('Rina Kusuma')
  expect(desk.read().fields.name?.conflict?.theirs).toBe('Rina Kusumawati')
  expect(server.view().words.name).toBe('Rina Kusumawati')

  desk.type('name', 'Rina Kusuma W')
  await new Promise((later) => setTimeout(later, 500))
  expect(server.view().words.name).toBe('Rina Kusumawati')
  expect(desk.read().fields.name?.conflict?.theirs).toBe('Rina Kusumawati')

  desk.decideConflict('name', 'mine')
  await until('one’s own words are saved', () => server.view().words.name === 'Rina Kusuma W')
  await settled()
  expect(desk.read().fields.name?.conflict ?? null).toBeNull()
})

it('the other words can be taken instead', async () => {
  await answer()
  server.write('name', 'Rina Kusumawati')
  desk.type('name', 'Rina')
  await until('the conflict is told', () => Boolean(desk.read().fields.name?.conflict))
  desk.decideConflict('name', 'theirs')
  expect(word('name')).toBe('Rina Kusumawati')
  await settled()
  desk.type('name', 'Rina Kusumawati, S.E.')
  await until('typing goes on upon them', () => server.view().words.name === 'Rina Kusumawati, S.E.')
})

it('what the form begins with is sent with the first key and not before', async () => {
  await answer()
  desk.preset({ category: 'pertanyaan', impact: 'sedang' })
  expect(word('category')).toBe('pertanyaan')
  await new Promise((later) => setTimeout(later, 400))
  expect(server.view().words.category).toBe('')
  desk.type('name', 'R')
  await settled()
  expect(server.view().words).toMatchObject({ name: 'R', category: 'pertanyaan', impact: 'sedang' })
})
