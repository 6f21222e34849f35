// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPeer, until } from '../testing/peer.ts'
import { wordsLedger } from '../testing/words-ledger.ts'
import { type Conflict, type Drafts, openDrafts } from './drafts.ts'
import { RefusedError } from './failures.ts'
import { newId } from './ids.ts'
import { currentReach, serverIsAway } from './reach.ts'

let ledger: ReturnType<typeof wordsLedger>
let peer: Awaited<ReturnType<typeof startPeer>>
let opened: Drafts[] = []
let person = ''
let refusal: RefusedError | null = null

const open = async () => {
  const drafts = await openDrafts(person, async (batch) => {
    if (refusal) throw refusal
    return ledger.save(batch)
  })
  opened.push(drafts)
  return drafts
}
const type = (drafts: Drafts, value: string, revision = 0, field = 'name') =>
  drafts.keepField({ officeId: 'o', about: 'f1', field, value, revision })
const goAway = () => {
  peer.goAway()
  serverIsAway()
}
const back = async () => {
  peer.comeBack()
  await until('the server is reached again', () => currentReach() === 'reached')
}

beforeEach(async () => {
  person = newId()
  refusal = null
  ledger = wordsLedger()
  peer = await startPeer(() => ({}))
})
afterEach(async () => {
  await back()
  for (const drafts of opened) drafts.close()
  opened = []
  await peer.close()
})

test('what is typed without a pause is with the server within a second, and only then called saved', async () => {
  const drafts = await open()
  const begun = Date.now()
  for (const letters of ['R', 'Ri', 'Rin', 'Rina', 'Rina ', 'Rina K', 'Rina Ku', 'Rina Kus']) {
    await type(drafts, letters)
    expect(drafts.savedState('f1')).not.toBe('server')
    await new Promise((later) => setTimeout(later, 120))
  }
  expect(ledger.word('name')).toMatch(/^R/)
  await until('the rest is saved', () => drafts.savedState('f1') === 'server')
  expect(ledger.word('name')).toBe('Rina Kus')
  expect(Date.now() - begun).toBeLessThan(2_000)
})

test('words typed while the server is away are kept on this device and go once it is back', async () => {
  const drafts = await open()
  goAway()
  await type(drafts, 'Rina')
  await type(drafts, 'Rina Kusuma')
  expect(drafts.savedState('f1')).toBe('device')
  expect(drafts.state().unsent).toBe(1)
  await back()
  await until('they are saved', () => drafts.savedState('f1') === 'server')
  expect(ledger.word('name')).toBe('Rina Kusuma')
})

test('after a reload the words are there, and they go', async () => {
  const before = await open()
  goAway()
  await type(before, 'Rina')
  before.close()
  opened = []
  const after = await open()
  expect(after.unsentFields('f1')).toMatchObject([{ field: 'name', value: 'Rina' }])
  await back()
  await until('they are saved', () => after.savedState('f1') === 'server')
  expect(ledger.word('name')).toBe('Rina')
})

test('a batch whose answer was lost goes again as it was, under the same command id', async () => {
  const drafts = await open()
  ledger.loseAnswers()
  await type(drafts, 'Rina')
  await until('it was tried', () => ledger.batches.length === 1)
  await type(drafts, 'Rina Kusuma')
  await until('all is saved', () => drafts.savedState('f1') === 'server')
  const [first, again, next] = ledger.batches
  expect(again).toEqual(first)
  expect(next?.changes).toEqual([{ field: 'name', value: 'Rina Kusuma', revision: 1 }])
  expect(ledger.word('name')).toBe('Rina Kusuma')
})

test('what is typed while the words before are on their way stands upon their revision', async () => {
  const drafts = await open()
  const release = ledger.holdAnswers()
  await type(drafts, 'Rina')
  await until('it is on its way', () => ledger.batches.length === 1)
  await type(drafts, 'Rina Kusuma')
  release()
  await until('all is saved', () => drafts.savedState('f1') === 'server')
  expect(ledger.word('name')).toBe('Rina Kusuma')
})

test('what somebody else wrote is not overwritten: both words are there until the person decides', async () => {
  const drafts = await open()
  const conflicts: Conflict[] = []
  drafts.onFieldsSaved((_, saved) => conflicts.push(...saved.conflicts))
  ledger.write('name', 'Rini')
  await type(drafts, 'Rina')
  await until('the conflict is known', () => conflicts.length > 0)
  expect(conflicts).toEqual([{ field: 'name', theirs: 'Rini', revision: 1 }])
  expect(drafts.unsentFields('f1')).toMatchObject([{ value: 'Rina', conflict: { theirs: 'Rini' } }])
  expect(drafts.savedState('f1')).toBe('pending')
  expect(ledger.word('name')).toBe('Rini')
  await type(drafts, 'Rina', 1)
  await until('the decision is saved', () => drafts.savedState('f1') === 'server')
  expect(ledger.word('name')).toBe('Rina')
})

test('the same words from two sides are no conflict', async () => {
  const drafts = await open()
  ledger.write('name', 'Rina')
  await type(drafts, 'Rina')
  await until('it is saved', () => drafts.savedState('f1') === 'server')
  expect(drafts.unsentFields('f1')).toEqual([])
})

test('words that the server will never take stay for the person to copy', async () => {
  const drafts = await open()
  refusal = new RefusedError('consultation_archived', 409)
  await type(drafts, 'Rina')
  await until('they are set aside', () => drafts.state().refused === 1)
  expect(drafts.refused()).toMatchObject([{ value: 'Rina', refusedAs: 'consultation_archived' }])
  expect(drafts.savedState('f1')).toBe('pending')
})
