import { useSyncExternalStore } from 'react'
import { currentReach } from '../../platform/reach.ts'
import { useDrafts } from '../../platform/use-drafts.ts'
import type { Saved } from '../../ui/saved-sign.tsx'

/** Where the form is now: its words and the commands about it. */
export const useSaved = (id: string): Saved => {
  const drafts = useDrafts()
  return useSyncExternalStore(drafts.hear, () => {
    const words = drafts.savedState(id)
    if (words !== 'server' || !drafts.unsentCommands().some(({ about }) => about === id)) return words
    return drafts.state().place === 'browser' && currentReach() === 'away' ? 'device' : 'pending'
  })
}
