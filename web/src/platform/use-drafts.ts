import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Drafts } from './drafts.ts'

/** Given by the shell: the drafts of whoever is signed in. */
export const DraftsContext = createContext<Drafts | null>(null)

export const useDrafts = (): Drafts => {
  const drafts = useContext(DraftsContext)
  if (!drafts) throw new Error('drafts belong to someone signed in')
  return drafts
}

export const useDraftsState = () => {
  const drafts = useDrafts()
  return useSyncExternalStore(drafts.hear, drafts.state)
}

/** Where the words of a thing are now, for SavedSign. */
export const useSavedState = (about: string) => {
  const drafts = useDrafts()
  return useSyncExternalStore(drafts.hear, () => drafts.savedState(about))
}
