import type { ConsultationView } from '#domain/consultations/view.ts'
import type { Field } from '#domain/consultations/words.ts'
import type { RefusalCode } from '#domain/refusals.ts'
import type { Drafts, FieldsSaved } from '../../platform/drafts.ts'
import { revisionOf } from './newer-view.ts'

export interface FieldState {
  value: string
  /** What somebody else wrote meanwhile; the person decides. */
  conflict: { theirs: string; revision: number } | null
  /** Why the server will never take these words. */
  refused: RefusalCode | 'fault' | null
}

type Mine = FieldState & { revision: number; saved: boolean }
type Parts = { id: string; officeId: string; drafts: Drafts; changed: () => void }

/**
 * The words typed on this page. One stands here until the server's own view has caught up with it, so that no answer,
 * early or late, ever changes what stands under the caret.
 */
export const openTypedFields = ({ id, officeId, drafts, changed }: Parts) => {
  const mine = new Map<Field, Mine>()
  let base: ConsultationView | null = null

  for (const left of drafts.unsentFields(id)) {
    const { value, revision, conflict, refusedAs } = left
    mine.set(left.field as Field, { value, revision, conflict, refused: refusedAs, saved: false })
  }
  const keep = (field: Field, value: string, revision: number) =>
    void drafts.keepField({ officeId, about: id, field, value, revision })

  /** What the server's view now holds needs no place here. */
  const letGo = () => {
    for (const [field, { saved, revision }] of mine)
      if (saved && base && revisionOf(base, field) >= revision) mine.delete(field)
  }
  const saved = (about: string, { revisions, conflicts }: FieldsSaved) => {
    if (about !== id) return
    for (const [field, one] of mine) {
      const conflict = conflicts.find((other) => other.field === field)
      if (conflict) mine.set(field, { ...one, conflict })
      const revision = revisions[field]
      if (conflict || one.conflict || revision === undefined) continue
      const unsent = drafts.unsentFields(id).some((other) => other.field === field)
      mine.set(field, { ...one, revision: Math.max(revision, one.revision), saved: !unsent })
    }
    for (const left of drafts.unsentFields(id)) {
      const one = mine.get(left.field as Field)
      if (one && left.refusedAs) mine.set(left.field as Field, { ...one, refused: left.refusedAs })
    }
    letGo()
    changed()
  }
  const stopSaved = drafts.onFieldsSaved(saved)

  return {
    all: () => Object.fromEntries(mine) as Partial<Record<Field, FieldState>>,
    rebase: (view: ConsultationView) => {
      base = view
      letGo()
    },
    type: (field: Field, value: string) => {
      const before = mine.get(field)
      const revision = before?.revision ?? (base ? revisionOf(base, field) : 0)
      const conflict = before?.conflict ?? null
      mine.set(field, { value, revision, conflict, refused: null, saved: false })
      keep(field, value, revision)
      changed()
    },
    decide: (field: Field, whose: 'mine' | 'theirs') => {
      const one = mine.get(field)
      if (!one?.conflict) return
      const { theirs, revision } = one.conflict
      if (whose === 'theirs') {
        void drafts.dropField(id, field)
        mine.set(field, { value: theirs, revision, conflict: null, refused: null, saved: true })
      } else {
        mine.set(field, { ...one, revision, conflict: null, saved: false })
        keep(field, one.value, revision)
      }
      letGo()
      changed()
    },
    close: stopSaved,
  }
}
