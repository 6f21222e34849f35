import { useEffect, useState } from 'react'
import { call } from '../../platform/api.ts'
import { type Drafts, openDrafts, type SaveFields } from '../../platform/drafts.ts'

/** The words of forms go by the consultations' own endpoint; its declaration is fetched when first needed. */
const saveFields: SaveFields = async ({ officeId, about, commandId, changes }) => {
  const { saveWords } = await import('#domain/consultations/consultations.api.ts')
  // What is kept came from the form's own fields, so their names are the endpoint's.
  const body = { commandId, changes } as Parameters<
    typeof call<never, never, typeof saveWords.body, never>
  >[1]['body']
  return call(saveWords, { params: { officeId, id: about }, body })
}

/** Opens the drafts of whoever is signed in, and closes them when the person changes. */
export const useOpenDrafts = (personId: string | null): Drafts | null => {
  const [drafts, setDrafts] = useState<Drafts | null>(null)
  useEffect(() => {
    if (personId === null) return
    let gone = false
    let opened: Drafts | null = null
    void openDrafts(personId, saveFields).then((fresh) => {
      if (gone) return fresh.close()
      opened = fresh
      setDrafts(fresh)
    })
    return () => {
      gone = true
      opened?.close()
      setDrafts(null)
    }
  }, [personId])
  return drafts
}
