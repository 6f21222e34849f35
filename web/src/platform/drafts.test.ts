// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#domain/endpoint.ts'
import { commandLedger } from '../testing/command-ledger.ts'
import { startPeer, until } from '../testing/peer.ts'
import { type Drafts, openDrafts, type SaveFields } from './drafts.ts'
import { RefusedError } from './failures.ts'
import { newId } from './ids.ts'
import { currentReach } from './reach.ts'

const decide = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/forms/:id/decision',
  summary: '',
  access: 'signed-in',
  params: z.strictObject({ officeId: z.string(), id: z.string() }),
  body: z.strictObject({ commandId: z.string(), decision: z.string(), browserClock: z.unknown().optional() }),
  answer: z.object({ times: z.number() }),
})

const ledger = commandLedger()
const noFields: SaveFields = async () => ({ revisions: {}, conflicts: [] })
let peer: Awaited<ReturnType<typeof startPeer>>
let opened: Drafts[] = []
let person = ''

const open = async (who = person) => {
  const drafts = await openDrafts(who, noFields)
  opened.push(drafts)
  return drafts
}
const send = (drafts: Drafts, decision: string, about = 'f1') =>
  drafts.send(
    decide,
    { params: { officeId: 'o', id: about }, body: { commandId: newId(), decision } },
    { officeId: 'o', about },
  )

beforeEach(async () => {
  person = newId()
  ledger.clear()
  peer = await startPeer(ledger.answer)
})
afterEach(async () => {
  peer.comeBack()
  await until('the server is reached again', () => currentReach() === 'reached')
  for (const drafts of opened) drafts.close()
  opened = []
  await peer.close()
})

test('a command is sent at once and its answer given', async () => {
  const drafts = await open()
  expect(await send(drafts, 'ticket')).toEqual({ sent: true, answer: { times: 1 } })
  expect(drafts.state()).toEqual({ place: 'browser', unsent: 0, refused: 0 })
  expect(peer.seen[0]?.body).not.toHaveProperty('browserClock')
})

test('commands made while the server is away go by themselves once it is back, in the order made', async () => {
  const drafts = await open()
  peer.goAway()
  expect(await send(drafts, 'answer')).toEqual({ sent: false })
  expect(await send(drafts, 'undo')).toEqual({ sent: false })
  expect(await send(drafts, 'ticket')).toEqual({ sent: false })
  expect(drafts.state().unsent).toBe(3)
  peer.comeBack()
  await until('all three are sent', () => drafts.state().unsent === 0)
  expect(ledger.done()).toEqual(['answer', 'undo', 'ticket'])
})

test('a command whose answer was lost is sent again under its own id, and counts once', async () => {
  const drafts = await open()
  peer.loseAnswers()
  await send(drafts, 'ticket')
  await until('it is sent', () => drafts.state().unsent === 0)
  expect(peer.seen.map((one) => one.body.commandId)).toHaveLength(2)
  expect(new Set(peer.seen.map((one) => one.body.commandId)).size).toBe(1)
  expect(ledger.done()).toEqual(['ticket'])
})

test('a command that had to wait says when it was made, by which clock', async () => {
  const drafts = await open()
  peer.goAway()
  const made = Date.now()
  await send(drafts, 'ticket')
  await new Promise((later) => setTimeout(later, 2_100))
  peer.comeBack()
  await until('it is sent', () => drafts.state().unsent === 0)
  const said = peer.seen[0]?.body.browserClock
  expect(said).toEqual({ at: expect.any(String), offsetMs: 0 })
  expect(Math.abs(Date.parse((said as { at: string }).at) - made)).toBeLessThan(1_000)
})

test('a refused command is told to whoever gave it, and is not kept', async () => {
  const drafts = await open()
  ledger.refuse('ticket', 'step_not_allowed')
  await expect(send(drafts, 'ticket')).rejects.toEqual(new RefusedError('step_not_allowed', 409))
  expect(drafts.state()).toMatchObject({ unsent: 0, refused: 0 })
})

test('a command refused when nobody waits for it any more is set aside, and those after it go on', async () => {
  const drafts = await open()
  peer.goAway()
  await send(drafts, 'ticket')
  await send(drafts, 'answer', 'f2')
  ledger.refuse('ticket', 'consultation_archived')
  peer.comeBack()
  await until('both were tried', () => drafts.state().unsent === 0)
  expect(ledger.done()).toEqual(['answer'])
  expect(drafts.refused()).toMatchObject([{ about: 'f1', refusedAs: 'consultation_archived' }])
  await drafts.discard(drafts.refused()[0]?.key ?? '')
  expect(drafts.state().refused).toBe(0)
})

test('a command made before the page was reloaded goes after it', async () => {
  const before = await open()
  peer.goAway()
  await send(before, 'ticket')
  before.close()
  opened = []
  const after = await open()
  expect(after.state().unsent).toBe(1)
  peer.comeBack()
  await until('it is sent', () => after.state().unsent === 0)
  expect(ledger.done()).toEqual(['ticket'])
})

test('a page leaves alone what another living page looks after', async () => {
  const first = await open()
  peer.goAway()
  await send(first, 'ticket')
  const second = await open()
  expect([first.state().unsent, second.state().unsent]).toEqual([1, 0])
})

test('at sign-out nothing of the person stays, in this page or another; what is another person’s stays', async () => {
  const somebodyElse = newId()
  const [mine, myOtherPage, others] = [await open(), await open(), await open(somebodyElse)]
  peer.goAway()
  for (const drafts of [mine, myOtherPage, others]) await send(drafts, 'ticket')
  await mine.clear()
  await until('the other page has heard', () => myOtherPage.state().unsent === 0)
  for (const drafts of [mine, myOtherPage, others]) drafts.close()
  opened = []
  expect((await open()).state().unsent).toBe(0)
  expect((await open(somebodyElse)).state().unsent).toBe(1)
})

test('a browser that refuses storage works all the same, and says so', async () => {
  const real = globalThis.indexedDB
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: { open: refuseStorage } })
  const drafts = await open()
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: real })
  expect(drafts.state().place).toBe('memory')
  peer.goAway()
  await send(drafts, 'ticket')
  expect(drafts.savedState('f1')).toBe('server')
  peer.comeBack()
  await until('it is sent', () => drafts.state().unsent === 0)
  expect(ledger.done()).toEqual(['ticket'])
})

const refuseStorage = () => {
  throw new DOMException('storage is not allowed here', 'SecurityError')
}
