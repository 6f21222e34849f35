import type { FieldsSaved, SaveFields } from '../platform/drafts.ts'
import { OfflineError } from '../platform/failures.ts'

type Change = { field: string; value: string; revision: number }

/** Saves fields as the server does: compare and set by revision, each batch once by its command id. */
export const wordsLedger = () => {
  const words = new Map<string, { value: string; revision: number }>()
  const answers = new Map<string, FieldsSaved>()
  const batches: { commandId: string; changes: Change[] }[] = []
  let losing = 0
  let gate: Promise<void> | null = null

  const apply = (changes: Change[]): FieldsSaved => {
    const conflicts: FieldsSaved['conflicts'] = []
    for (const { field, value, revision } of changes) {
      const now = words.get(field) ?? { value: '', revision: 0 }
      if (now.revision === revision) words.set(field, { value, revision: revision + 1 })
      else conflicts.push({ field, theirs: now.value, revision: now.revision })
    }
    const revisions = Object.fromEntries([...words].map(([field, { revision }]) => [field, revision]))
    return { revisions, conflicts }
  }

  const save: SaveFields = async ({ commandId, changes }) => {
    batches.push({ commandId, changes })
    const answer = answers.get(commandId) ?? apply(changes)
    answers.set(commandId, answer)
    if (gate) await gate
    if (losing > 0) {
      losing -= 1
      throw new OfflineError('the answer was lost')
    }
    return answer
  }
  return {
    save,
    batches,
    word: (field: string) => words.get(field)?.value,
    /** Somebody else writes. */
    write: (field: string, value: string) =>
      words.set(field, { value, revision: (words.get(field)?.revision ?? 0) + 1 }),
    loseAnswers: (count = 1) => {
      losing = count
    },
    /** Answers wait until the given function is called. */
    holdAnswers: () => {
      let release = () => {}
      gate = new Promise((resolve) => {
        release = resolve
      })
      return () => {
        gate = null
        release()
      }
    },
  }
}
