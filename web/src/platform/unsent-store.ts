import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Unsent } from './unsent.ts'

interface Shape extends DBSchema {
  unsent: { key: string; value: Unsent; indexes: { personId: string } }
}

/**
 * Where unsent things lie: in this page's memory, and written through to IndexedDB. `place` says `memory` where the
 * browser refuses storage (private mode) or it is full: then nothing survives the page.
 */
export type UnsentStore = {
  place: () => 'browser' | 'memory'
  all: () => Unsent[]
  put: (...things: Unsent[]) => Promise<void>
  remove: (...keys: string[]) => Promise<void>
  /** Takes over what pages left behind that live no more. */
  adopt: (lives: (page: string) => boolean) => Promise<void>
  /** Whether other pages have left or hold anything of this person. */
  others: () => Promise<boolean>
  clear: () => Promise<void>
  close: () => void
}

export const openUnsentStore = async (personId: string, page: string): Promise<UnsentStore> => {
  const mine = new Map<string, Unsent>()
  let db = await open()
  /** Runs a write; a browser that refuses it leaves us with memory, and we say so. */
  const written = async (write: (open: IDBPDatabase<Shape>) => Promise<unknown>) => {
    if (!db) return
    try {
      await write(db)
    } catch {
      db.close()
      db = null
    }
  }
  const stored = async () => {
    try {
      return db ? await db.getAllFromIndex('unsent', 'personId', personId) : []
    } catch {
      return []
    }
  }
  return {
    place: () => (db ? 'browser' : 'memory'),
    all: () => [...mine.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    put: async (...things) => {
      for (const thing of things) mine.set(thing.key, thing)
      await written(async (open) => {
        const tx = open.transaction('unsent', 'readwrite')
        for (const thing of things) tx.store.put(thing)
        await tx.done
      })
    },
    remove: async (...keys) => {
      for (const key of keys) mine.delete(key)
      await written(async (open) => {
        const tx = open.transaction('unsent', 'readwrite')
        for (const key of keys) tx.store.delete(key)
        await tx.done
      })
    },
    adopt: (lives) =>
      written(async (open) => {
        // One transaction: of two pages that adopt at once, the second finds nothing left.
        const tx = open.transaction('unsent', 'readwrite')
        for (const left of await tx.store.index('personId').getAll(personId)) {
          if (left.page === page || lives(left.page)) continue
          const taken = { ...left, page }
          tx.store.put(taken)
          mine.set(taken.key, taken)
        }
        await tx.done
      }),
    others: async () => (await stored()).some((one) => one.page !== page),
    clear: async () => {
      mine.clear()
      await written(async (open) => {
        const tx = open.transaction('unsent', 'readwrite')
        for (const key of await tx.store.index('personId').getAllKeys(personId)) tx.store.delete(key)
        await tx.done
      })
    },
    close: () => db?.close(),
  }
}

const open = async (): Promise<IDBPDatabase<Shape> | null> => {
  try {
    return await openDB<Shape>('dering', 1, {
      upgrade: (fresh) =>
        fresh.createObjectStore('unsent', { keyPath: 'key' }).createIndex('personId', 'personId'),
    })
  } catch {
    return null
  }
}
