// @vitest-environment node
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followOffice, officeKey } from './live.ts'
import { sessionQuery } from './session.ts'

/** The stream of the server, played by hand. */
class Stream {
  static opened: Stream[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  closed = false
  readonly url: string
  constructor(url: string) {
    this.url = url
    Stream.opened.push(this)
  }
  close() {
    this.closed = true
  }
  say(message: unknown) {
    this.onmessage?.({ data: typeof message === 'string' ? message : JSON.stringify(message) })
  }
}

const [one, other] = ['01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000002']
const keys = {
  list: officeKey('o', 'ticket', 'list', { show: 'open' }),
  one: officeKey('o', 'ticket', one),
  other: officeKey('o', 'ticket', other),
  both: officeKey('o', ['ticket', 'consultation'], 'unfinished'),
  call: officeKey('o', 'call', 'list'),
  elsewhere: officeKey('p', 'ticket', 'list'),
}
let queries: QueryClient
let stop: () => void

const stale = () =>
  Object.entries(keys)
    .filter(([, key]) => queries.getQueryState(key)?.isInvalidated)
    .map(([name]) => name)
const fresh = () => {
  for (const key of Object.values(keys)) queries.setQueryData(key, 'read')
}
const stream = () => Stream.opened.at(-1) as Stream

beforeEach(() => {
  vi.useFakeTimers()
  Stream.opened = []
  queries = new QueryClient()
  fresh()
  stop = followOffice('o', queries, Stream as unknown as typeof EventSource)
  stream().onopen?.()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('a message about one ticket re-reads that ticket and the lists of tickets, and nothing else', () => {
  expect(stream().url).toBe('/api/offices/o/live')
  stream().say({ what: 'ticket.assigned', id: one })
  expect(stale()).toEqual(['list', 'one', 'both'])
})

test('a message without an id re-reads everything about its subject', () => {
  stream().say({ what: 'ticket.assigned', id: null })
  expect(stale()).toEqual(['list', 'one', 'other', 'both'])
})

test('after messages may have been missed the whole office is read anew, and no other', () => {
  stream().say({ what: 'everything', id: null })
  expect(stale()).toEqual(['list', 'one', 'other', 'both', 'call'])
})

test('what cannot be read changes nothing', () => {
  stream().say('not json')
  stream().say({ id: one })
  expect(stale()).toEqual([])
})

test('while the stream is broken everything is read every 15 seconds', () => {
  stream().onerror?.()
  expect(stream().closed).toBe(true)
  vi.advanceTimersByTime(14_999)
  expect(stale()).toEqual([])
  vi.advanceTimersByTime(1)
  expect(stale()).toContain('call')
})

test('when the stream breaks it is asked at once, and once, whether the session is over', () => {
  const { queryKey } = sessionQuery
  queries.setQueryData(queryKey, null)
  stream().onerror?.()
  expect(queries.getQueryState(queryKey)?.isInvalidated).toBe(true)
  queries.setQueryData(queryKey, null)
  vi.advanceTimersByTime(2_600)
  stream().onerror?.()
  expect(queries.getQueryState(queryKey)?.isInvalidated).toBe(false)
})

test('a broken stream comes back with growing pauses, then reads what was missed and stops polling', () => {
  stream().onerror?.()
  vi.advanceTimersByTime(2_600)
  expect(Stream.opened).toHaveLength(2)
  stream().onerror?.()
  vi.advanceTimersByTime(2_600)
  expect(Stream.opened).toHaveLength(2)
  vi.advanceTimersByTime(2_600)
  expect(Stream.opened).toHaveLength(3)
  fresh()
  stream().onopen?.()
  expect(stale()).toContain('call')
  fresh()
  vi.advanceTimersByTime(60_000)
  expect(stale()).toEqual([])
})

test('leaving the office ends its stream', () => {
  stop()
  expect(stream().closed).toBe(true)
  vi.advanceTimersByTime(60_000)
  expect(Stream.opened).toHaveLength(1)
})
