import type { Words } from '../consultations/words.ts'
import type { JournalEntry, Terms } from '../sop/journal.ts'
import { beforeAnything, next, type Progress } from '../sop/machine.ts'
import type { Owed } from '../sop/owing.ts'

/** What of a ticket's history its deadlines come from; instants in epoch milliseconds. */
export interface TicketHistory {
  /** The "no" that stands. */
  openedAt: number
  terms: Terms
  /** Only a complaint has a row by its kadar. */
  complaint: boolean
  /** When nothing was ours to do: the caller owed an answer, or he had one and said later that it did not help. */
  still: readonly Owed[]
  /** The first word to the caller after the call from a person. */
  firstRepliedAt: number | null
}

type Facts = Pick<Words, 'urgency' | 'impact' | 'category'>

/**
 * Reads a ticket's history from its form's journal, by the machine of the SOP. Urgency and impact are those of the last
 * change of priority since the "no" that stands; without one, the form's own. null: no ticket, or not enough is known.
 */
export function historyOf(entries: readonly JournalEntry[], facts: Facts): TicketHistory | null {
  let progress: Progress = beforeAnything
  let openedAt: number | null = null
  let terms = termsOfForm(facts)
  let firstRepliedAt: number | null = null
  const told: { from: number; to: number }[] = []
  for (const entry of entries) {
    const before = progress
    progress = next(before, entry)
    const at = Date.parse(entry.happenedAt)
    if (entry.what === 'reprioritised') terms = entry.detail
    if (progress === before) continue
    switch (entry.what) {
      case 'decided_ticket':
        openedAt = at
        terms = termsOfForm(facts)
        firstRepliedAt = null
        break
      case 'caller_owes_began':
      case 'caller_informed':
        firstRepliedAt ??= at
        break
      case 'not_solved':
        if (before.informed) told.push({ from: before.informed.at, to: progress.lastAt })
        break
      case 'undone':
        if (before.undoable === 'caller_informed' && firstRepliedAt === before.informed?.at)
          firstRepliedAt = null
        break
    }
  }
  if (openedAt === null || terms === null || !progress.ticketNumberGiven) return null
  const since = openedAt
  const still = [...progress.owed, ...told]
    .filter(({ to }) => to === null || to > since)
    .map(({ from, to }) => ({ from: Math.max(from, since), to }))
    .sort((one, other) => one.from - other.from)
    .reduce<Owed[]>(joined, [])
  return { openedAt, terms, complaint: facts.category === 'pengaduan', still, firstRepliedAt }
}

/** What lies over each other counts once: "not solved", taken back, and said again later. */
function joined(before: Owed[], one: Owed): Owed[] {
  const last = before.at(-1)
  if (!last || (last.to !== null && last.to < one.from)) return [...before, one]
  const to = last.to === null || one.to === null ? null : Math.max(last.to, one.to)
  return [...before.slice(0, -1), { from: last.from, to }]
}

function termsOfForm({ urgency, impact }: Facts): Terms | null {
  return urgency === '' || impact === '' ? null : { urgency, impact, grade: null, stageEndsAt: null }
}
