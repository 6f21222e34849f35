// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OfflineError } from '../platform/failures.ts'
import { currentReach } from '../platform/reach.ts'
import { startPeer, until } from '../testing/peer.ts'
import { loadPage } from './load-page.ts'

const gone = new TypeError('Failed to fetch dynamically imported module')
const page = { path: '/rekap', access: 'signed-in', load: () => Promise.reject(gone) } as const

let peer: Awaited<ReturnType<typeof startPeer>>
beforeEach(async () => {
  peer = await startPeer(() => ({}))
})
afterEach(async () => {
  peer.comeBack()
  await until('the server is reached again', () => currentReach() === 'reached')
  await peer.close()
})

test('a page that cannot be fetched while the server is away waits for it', async () => {
  peer.goAway()
  await expect(loadPage(page)).rejects.toBeInstanceOf(OfflineError)
})

test('a page that is gone while the server is there is one of an older Dering: the router loads anew', async () => {
  await expect(loadPage(page)).rejects.toBe(gone)
})
