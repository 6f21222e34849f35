import { v7 as uuid } from 'uuid'
import type { Happening, JournalEntry } from '#domain/sop/journal.ts'
import { mayHappen, next, type Progress } from '#domain/sop/machine.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { cachedState, ticketFacts } from './cached-state.ts'
import { updateState } from './consultations.queries.ts'
import { type Command, longestAlone, timesOf } from './happened-at.ts'
import { insertEntries } from './journal.queries.ts'
import type { LockedConsultation } from './lock-consultation.ts'
import { updateTicketState } from './ticket-rows.queries.ts'
import { movesDeadlines, recount } from './ticket-terms.ts'

/** What an append led to: the new state, and the moment that the journal gives it. */
export interface Appended {
  progress: Progress
  at: Date
  /** What happened until now, these included. */
  entries: readonly JournalEntry[]
}

/**
 * Writes what happened, in this order and at one moment; the last one is the command itself and takes its id. The
 * state that lists sort by, and the ticket's, follow in the same transaction; an event consultation.changed tells of
 * it. Refuses `step_not_allowed` {what, phase} before anything is written. Ask isRepeated first.
 */
export async function appendToJournal(
  work: Work,
  locked: LockedConsultation,
  happenings: readonly Happening[],
  command: Command,
): Promise<Appended> {
  const { db, actor, now } = work
  const [first] = locked.entries
  const notBefore = first ? new Date(first.happenedAt) : new Date(now.getTime() - longestAlone)
  const times = timesOf(command, now, notBefore)
  const entries = happenings.map((happening, place): JournalEntry => {
    const id = place === happenings.length - 1 ? command.commandId : uuid()
    return { ...happening, ...times, id, personId: actor.id }
  })
  const progress = entries.reduce(allowedNext, locked.progress)
  const at = new Date(times.happenedAt)
  const ticket = ticketFacts(progress)
  const [written] = await Promise.all([
    insertEntries(db, locked.id, entries),
    updateState(db, locked.id, cachedState(progress), at),
    ticket && updateTicketState(db, locked.id, ticket, at),
    recordEvent(work, 'consultation.changed', locked.id, { phase: progress.phase }),
  ])
  // The id of a save of words, which is not among the entries that were read.
  if (written !== entries.length) throw new Refusal('command_id_reused')
  const all = [...locked.entries, ...entries]
  if (ticket && movesDeadlines(happenings)) await recount(work, locked.id, locked.row.words, all)
  return { progress, at, entries: all }
}

function allowedNext(progress: Progress, entry: JournalEntry): Progress {
  if (!mayHappen(progress, entry.what))
    throw new Refusal('step_not_allowed', { what: entry.what, phase: progress.phase })
  return next(progress, entry)
}
