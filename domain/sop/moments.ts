import type { informedHow, What } from './journal.ts'
import type { Progress } from './machine.ts'
import { mayOwe, owesAgain, owesUntil } from './owing.ts'

/** When the caller was told the answer that stands (epoch milliseconds), and how. */
export interface Informed {
  at: number
  how: (typeof informedHow)[number]
}

const kept = [
  'phase',
  'steps',
  'decision',
  'cancelled',
  'answerId',
  'informed',
  'confirmed',
  'owed',
  'rounds',
] as const satisfies readonly (keyof Progress)[]

/** What an undo goes back to: the state before `what` happened, but for the numbers, which stay given. */
export type Moment = Pick<Progress, (typeof kept)[number]> & { what: What }

/** The moment before `what`. */
export const momentOf = (progress: Progress, what: What): Moment => ({
  what,
  ...(Object.fromEntries(kept.map((name) => [name, progress[name]])) as Omit<Moment, 'what'>),
})

/** What may be taken back by "undone", until the form is archived. */
export const undoables: ReadonlySet<What> = new Set<What>([
  'decided_answer',
  'decided_ticket',
  'answer_given',
  'numbers_told',
  'answer_received',
  'caller_informed',
  'caller_confirmed',
  'not_solved',
  'cancelled',
])

/** Back to before the last of them. */
export function undone(progress: Progress): Progress {
  const moment = progress.past.at(-1)
  if (!moment) return progress
  const { what: _, ...before } = moment
  const past = progress.past.slice(0, -1)
  const owed = mayOwe(moment.phase)
    ? owesAgain(progress.owed, moment.owed)
    : owesUntil(progress.owed, progress.lastAt)
  return { ...progress, ...before, owed, past, undoable: past.at(-1)?.what ?? null }
}
