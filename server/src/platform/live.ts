import type { Pool } from './database.ts'

export interface LiveMessage {
  officeId: string
  what: string
  id: string | null
}
type Listener = (message: LiveMessage) => void

/** Tells open screens of an office what changed; never the data. One LISTEN per process. */
export interface Live {
  listen(officeId: string, listener: Listener): () => void
  close(): Promise<void>
}

/** Starts listening; postgres.js reconnects by itself, and `onReconnect` listeners are told to re-read everything. */
export async function openLive(pool: Pool): Promise<Live> {
  const listeners = new Map<string, Set<Listener>>()
  const tell = (message: LiveMessage) => {
    for (const listener of listeners.get(message.officeId) ?? []) listener(message)
  }
  const subscription = await pool.listen(
    'dering_live',
    (payload) => tell(JSON.parse(payload) as LiveMessage),
    () => {
      // After a lost connection messages may have been missed: everybody reads anew.
      for (const officeId of listeners.keys()) tell({ officeId, what: 'everything', id: null })
    },
  )
  return {
    listen(officeId, listener) {
      const those = listeners.get(officeId) ?? new Set()
      listeners.set(officeId, those.add(listener))
      return () => {
        those.delete(listener)
        if (those.size === 0) listeners.delete(officeId)
      }
    },
    close: () => subscription.unlisten(),
  }
}
