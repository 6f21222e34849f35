import { v7 as uuid } from 'uuid'
import type { Words } from '#domain/consultations/words.ts'
import type { Happening, JournalEntry, What } from '#domain/sop/journal.ts'
import { mayHappen, replay } from '#domain/sop/machine.ts'
import { historyOf } from '#domain/tickets/history.ts'
import type { Work } from '#server/platform/work.ts'
import { count, readCounting } from './counting.ts'
import { timesOf } from './happened-at.ts'
import { insertEntries, listEntries } from './journal.queries.ts'
import {
  findTicketOfForm,
  type TicketTerms,
  updateDeadlines,
  updateTicketUnit,
} from './ticket-rows.queries.ts'

/** The terms of a ticket that a "no" has just opened: `entries` with that "no"; null while one of the words is missing. */
export async function ticketTerms(
  { db, actor }: Work,
  words: Words,
  entries: readonly JournalEntry[],
): Promise<TicketTerms | null> {
  const counted = count(await readCounting(db, actor.officeId), entries, words, null)
  return counted && words.unitId !== '' ? { ...counted.cache, unitId: words.unitId } : null
}

/** After these, a ticket may be due at another time. (A "no" opens it, and counts by itself.) */
const moving: ReadonlySet<What> = new Set<What>([
  'caller_owes_began',
  'caller_owes_ended',
  'reprioritised',
  'answer_received',
  'caller_informed',
  'not_solved',
  'cancelled',
  'undone',
])
export const movesDeadlines = (happenings: readonly Happening[]): boolean =>
  happenings.some(({ what }) => moving.has(what))

/** Counts the deadlines of a form's ticket anew, from its whole journal. A form without one is left alone. */
export async function recount(
  { db, actor }: Work,
  formId: string,
  words: Words,
  entries: readonly JournalEntry[],
) {
  const ticket = await findTicketOfForm(db, formId)
  if (!ticket) return
  const counting = await readCounting(db, actor.officeId)
  const counted = count(counting, entries, words, ticket.tableVersion)
  if (counted) await updateDeadlines(db, formId, counted.cache)
}

/** After a save of words: a living ticket goes by what the form says now, and its journal tells of another priority. */
export async function refreshTicketTerms(work: Work, formId: string, words: Words): Promise<void> {
  const { db, actor, now } = work
  const ticket = await findTicketOfForm(db, formId)
  const { urgency, impact, unitId } = words
  if (!ticket?.living || urgency === '' || impact === '' || unitId === '') return
  const entries = await listEntries(db, formId)
  const terms = historyOf(entries, words)?.terms
  const changed = terms && (terms.urgency !== urgency || terms.impact !== impact)
  const note = changed && mayHappen(replay(entries), 'reprioritised')
  const entry: JournalEntry | null = note
    ? {
        id: uuid(),
        what: 'reprioritised',
        detail: { ...terms, urgency, impact },
        personId: actor.id,
        ...timesOf({}, now, now),
      }
    : null
  if (entry) await insertEntries(db, formId, [entry])
  await updateTicketUnit(db, formId, unitId)
  await recount(work, formId, words, entry ? [...entries, entry] : entries)
}
