import { insertEvent } from './events.queries.ts'
import type { Actor, Work } from './work.ts'

/** What other features, jobs and open screens may hear of. Named thing.happened, in the past tense. */
export type EventName =
  `${'call' | 'consultation' | 'ticket' | 'caller' | 'archive' | 'mail' | 'office' | 'people' | 'session'}.${string}`

/**
 * Writes an event in the transaction of the change it tells of, and wakes the live screens of the office at commit.
 * `detail` holds ids, codes and counts, never personal data.
 */
export const recordEvent = (
  { db, actor, now }: Work<Actor>,
  what: EventName,
  subjectId: string | null,
  detail: Record<string, string | number | boolean | null> = {},
): Promise<void> =>
  insertEvent(db, { officeId: actor.officeId, personId: actor.id, what, subjectId, detail, at: now })
