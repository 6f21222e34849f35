import type { z } from 'zod'
import type { command } from '#domain/schemas.ts'
import type { JournalEntry } from '#domain/sop/journal.ts'

/** What every command of the browser carries. */
export type Command = Pick<z.output<typeof command>, 'commandId' | 'browserClock'>

type Times = Pick<JournalEntry, 'happenedAt' | 'recordedAt' | 'clock' | 'offsetMs'>

/** The longest that a browser may have gone on alone: what it dates earlier counts as then. */
export const longestAlone = 24 * 3_600_000

/**
 * When a command happened: at the server's now, or, where the browser had to go on alone, by its clock less the offset
 * it had measured. That time is kept within `notBefore` and now: a wrong clock must neither bend the evidence beyond
 * the call nor lose it; that it was the browser's clock stays marked, with its offset.
 */
export function timesOf({ browserClock }: Pick<Command, 'browserClock'>, now: Date, notBefore: Date): Times {
  const recordedAt = now.toISOString()
  if (!browserClock) return { happenedAt: recordedAt, recordedAt, clock: 'server', offsetMs: null }
  const meant = Date.parse(browserClock.at) - browserClock.offsetMs
  const happened = Math.min(Math.max(meant, notBefore.getTime()), now.getTime())
  return {
    happenedAt: new Date(happened).toISOString(),
    recordedAt,
    clock: 'browser',
    offsetMs: Math.min(Math.max(browserClock.offsetMs, -longestOffset), longestOffset),
  }
}

/** What an integer column holds; a clock that is wrong by more is told as wrong by this much (24 days). */
const longestOffset = 2_147_483_647
