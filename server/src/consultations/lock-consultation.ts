import type { Happening, JournalEntry } from '#domain/sop/journal.ts'
import { type Progress, replay } from '#domain/sop/machine.ts'
import type { Db } from '#server/platform/database.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { type ConsultationRow, lockRow } from './consultations.queries.ts'
import type { Command } from './happened-at.ts'
import { listEntries } from './journal.queries.ts'

/** A consultation held by this transaction: its row, what happened (without the saves of words), and where it is. */
export interface LockedConsultation {
  id: string
  row: ConsultationRow
  entries: readonly JournalEntry[]
  progress: Progress
}

/**
 * Locks a consultation of the office and replays its journal. Refuses `consultation_not_found`, also for another
 * office's: the reply must not tell which exist. First of all locks of a command; counters and callers come after it.
 */
export async function lockConsultation(db: Db, id: string): Promise<LockedConsultation> {
  // Two statements in one write: the second begins after the lock is had, so it sees what its last holder wrote.
  const [row, entries] = await Promise.all([lockRow(db, id), listEntries(db, id)])
  if (!row) throw new Refusal('consultation_not_found')
  return { id, row, entries, progress: replay(entries) }
}

/**
 * True when this very command has been carried out before: whoever asks answers as then and changes nothing.
 * Refuses `command_id_reused` when its id stands for something else.
 */
export function isRepeated(
  { entries }: Pick<LockedConsultation, 'entries'>,
  { commandId }: Pick<Command, 'commandId'>,
  happening: Happening,
): boolean {
  const earlier = entries.find(({ id }) => id === commandId)
  if (!earlier) return false
  const same = earlier.what === happening.what && sameDetail(earlier.detail, happening.detail)
  if (!same) throw new Refusal('command_id_reused')
  return true
}

const sameDetail = (one: object, other: object) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
