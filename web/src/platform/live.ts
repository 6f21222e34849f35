import type { QueryClient } from '@tanstack/react-query'
import { sessionQuery } from './session.ts'

/** Says what changed, never the data: `what` as the server records it (`ticket.opened`), or `everything`. */
type LiveMessage = { what: string; id: string | null }

/** The root of the query keys of an office. Under it: the subject as in the server's events, then whatever is needed. */
export const officeKey = (officeId: string, ...rest: readonly unknown[]) =>
  ['office', officeId, ...rest] as const

const pollEveryMs = 15_000
const longestPauseMs = 30_000

/**
 * Keeps what is on screen current: every live message re-reads the queries whose key names its subject. While the
 * stream is broken it comes back with growing pauses, and meanwhile everything is re-read every 15 seconds. The server
 * also breaks it when the session is over, so that is asked at once, not with the next re-read.
 */
export const followOffice = (officeId: string, queries: QueryClient, source = EventSource) => {
  let stream: EventSource | null = null
  let failures = 0
  let again: ReturnType<typeof setTimeout> | undefined
  let poll: ReturnType<typeof setInterval> | undefined

  const rereadAll = () => queries.invalidateQueries({ queryKey: officeKey(officeId) })
  const connect = () => {
    stream = new source(`/api/offices/${encodeURIComponent(officeId)}/live`)
    stream.onopen = () => {
      clearInterval(poll)
      poll = undefined
      // What happened between the last message and now was never told.
      if (failures > 0) rereadAll()
      failures = 0
    }
    stream.onmessage = (event: MessageEvent<string>) => reread(queries, officeId, event.data)
    stream.onerror = () => {
      stream?.close()
      failures += 1
      if (failures === 1) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
      poll ??= setInterval(rereadAll, pollEveryMs)
      again = setTimeout(connect, Math.min(longestPauseMs, 1000 * 2 ** failures) * (0.75 + Math.random() / 2))
    }
  }
  connect()
  return () => {
    stream?.close()
    clearTimeout(again)
    clearInterval(poll)
  }
}

const reread = (queries: QueryClient, officeId: string, data: string) => {
  const message = readMessage(data)
  if (!message) return
  const subject = message.what.split('.')[0]
  const all = subject === 'everything'
  return queries.invalidateQueries({
    queryKey: officeKey(officeId),
    predicate: ({ queryKey }) => all || concerns(queryKey, subject, message.id),
  })
}

/** A key `['office', id, 'ticket', ...]` hears of tickets; one that ends in another ticket's id does not. */
const concerns = (key: readonly unknown[], subject: string | undefined, id: string | null) => {
  const subjects = Array.isArray(key[2]) ? key[2] : [key[2]]
  if (!subjects.includes(subject)) return false
  const about = key[3]
  const isOne = typeof about === 'string' && /^[0-9a-f]{8}-/.test(about)
  return !isOne || id === null || subjects.length > 1 || about === id
}

const readMessage = (data: string): LiveMessage | null => {
  try {
    const read: unknown = JSON.parse(data)
    if (typeof read !== 'object' || read === null || !('what' in read) || typeof read.what !== 'string')
      return null
    return { what: read.what, id: 'id' in read && typeof read.id === 'string' ? read.id : null }
  } catch {
    return null
  }
}
