import type { FieldsSaved } from './draft-fields.ts'
import type { UnsentBatch, UnsentField } from './unsent.ts'
import type { UnsentStore } from './unsent-store.ts'

/**
 * Applies the server's answer to what was sent: a field that still stands as sent is done; one typed on since then now
 * stands upon the new revision; one that somebody else had changed waits for the person. Answers the true conflicts.
 */
export const settle = (
  store: UnsentStore,
  batch: UnsentBatch,
  fields: UnsentField[],
  saved: FieldsSaved,
): { seen: FieldsSaved; written: Promise<unknown> } => {
  const sent = new Map(batch.changes.map((change) => [change.field, change]))
  // The same words from two sides are no conflict.
  const conflicts = saved.conflicts.filter((one) => one.theirs !== sent.get(one.field)?.value)
  const put: UnsentField[] = []
  const done = [batch.key]
  for (const field of fields) {
    const change = sent.get(field.field)
    if (!change) continue
    const conflict = conflicts.find((one) => one.field === field.field)
    if (conflict) put.push({ ...field, conflict: { theirs: conflict.theirs, revision: conflict.revision } })
    else if (field.typed === change.typed) done.push(field.key)
    else put.push({ ...field, revision: saved.revisions[field.field] ?? change.revision + 1 })
  }
  // Both in one go: a key pressed between the two would be taken for done.
  const written = Promise.all([store.put(...put), store.remove(...done)])
  return { seen: { ...saved, conflicts }, written }
}
