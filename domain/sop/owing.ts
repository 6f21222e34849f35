import type { Phase } from './roads.ts'

/** A time in which the caller owed an answer, epoch milliseconds; `to` null: still. */
export interface Owed {
  from: number
  to: number | null
}

/** Only while the ticket waits for its answer can the caller owe one; with the answer there, it is ours to tell it. */
export const mayOwe = (phase: Phase): boolean => phase === 'issuing' || phase === 'waiting'

/** Since when the caller owes an answer, or null. */
export const owesSince = (owed: readonly Owed[]): number | null => {
  const last = owed.at(-1)
  return last && last.to === null ? last.from : null
}

export const owesFrom = (owed: readonly Owed[], from: number): readonly Owed[] => [
  ...owed,
  { from, to: null },
]

export const owesUntil = (owed: readonly Owed[], to: number): readonly Owed[] =>
  owesSince(owed) === null ? owed : owed.map((one) => (one.to === null ? { ...one, to } : one))

/** After an undo the caller owes on what he owed then; what he has owed since stays told. */
export const owesAgain = (owed: readonly Owed[], then: readonly Owed[]): readonly Owed[] => {
  const since = owesSince(then)
  return since === null ? owed : owed.map((one) => (one.from === since ? { ...one, to: null } : one))
}
