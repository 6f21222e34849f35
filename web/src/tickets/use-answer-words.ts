import { useEffect, useRef, useState } from 'react'
import { useOffice } from '../platform/session.ts'
import { useDrafts, useSavedState } from '../platform/use-drafts.ts'
import type { OpenedTicket } from './ticket-queries.ts'

type Theirs = { theirs: string; revision: number }

/**
 * The words of part C while they are typed: kept on this device at once and on the server within a second, like every
 * field of the form. When a colleague wrote something else meanwhile, the person decides between the two.
 */
export const useAnswerWords = ({ words, revisions, id }: OpenedTicket['consultation']) => {
  const drafts = useDrafts()
  const { id: officeId } = useOffice()
  const saved = useSavedState(id)
  const [typed, setTyped] = useState<string | null>(
    () => drafts.unsentFields(id).find(({ field }) => field === 'answer')?.value ?? null,
  )
  const [conflict, setConflict] = useState<Theirs | null>(null)
  /** The newest revision that we know of, ours or read; and whether a colleague's words stand against ours. */
  const known = useRef({ revision: 0, theirs: false })
  known.current.revision = Math.max(known.current.revision, revisions.answer ?? 0)
  useEffect(() =>
    drafts.onFieldsSaved((about, { conflicts, revisions }) => {
      if (about === id) known.current.revision = Math.max(known.current.revision, revisions.answer ?? 0)
      const found = conflicts.find(({ field }) => field === 'answer')
      if (about !== id || !found) return
      known.current.theirs = true
      setConflict(found)
    }),
  )
  const keep = (value: string, revision: number) => {
    setTyped(value)
    void drafts.keepField({ officeId, about: id, field: 'answer', value, revision })
  }
  return {
    saved,
    value: typed ?? words.answer,
    type: (value: string) => keep(value, revisions.answer ?? 0),
    conflict,
    /** Sends what is typed; the revision upon which the answer stands, or null while a colleague's words stand against it. */
    settle: async () => {
      await drafts.flushFields(id)
      return known.current.theirs ? null : known.current.revision
    },
    useMine: () => {
      if (conflict) keep(typed ?? words.answer, conflict.revision)
      known.current.theirs = false
      setConflict(null)
    },
    useTheirs: () => {
      void drafts.dropField(id, 'answer')
      known.current.theirs = false
      setTyped(conflict?.theirs ?? null)
      setConflict(null)
    },
  }
}
