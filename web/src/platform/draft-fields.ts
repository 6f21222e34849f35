import { passes } from './draft-commands.ts'
import { RefusedError } from './failures.ts'
import { settle } from './field-answers.ts'
import { newId } from './ids.ts'
import { currentReach } from './reach.ts'
import type { UnsentBatch, UnsentField } from './unsent.ts'
import type { UnsentStore } from './unsent-store.ts'

export type Conflict = { field: string; theirs: string; revision: number }
export type FieldsSaved = { revisions: Record<string, number>; conflicts: Conflict[] }
/** Sends typed fields to the server; the app gives it, so that nothing here knows a feature. */
export type SaveFields = (batch: {
  officeId: string
  about: string
  commandId: string
  changes: { field: string; value: string; revision: number }[]
}) => Promise<FieldsSaved>

type Parts = {
  store: UnsentStore
  personId: string
  page: string
  saveFields: SaveFields
  changed: () => void
}
type Keep = { officeId: string; about: string; field: string; value: string; revision: number }

/** From the last keystroke, and at most from the first one that is not saved: well within the second we promise. */
const pauseMs = 250
const longestMs = 700

export const openFields = ({ store, personId, page, saveFields, changed }: Parts) => {
  const timers = new Map<string, { timer: ReturnType<typeof setTimeout>; since: number }>()
  const flushing = new Map<string, Promise<void>>()
  const hearers = new Set<(about: string, saved: FieldsSaved) => void>()
  const keyOf = (about: string, field: string) => `field:${page}:${about}:${field}`

  /** The newest revision that the server has told us of our own words: typed on since, they stand upon that one. */
  const told = new Map<string, number>()
  const toldAs = (about: string, field: string) => `${about}:${field}`

  /** The server does not have the thing yet. */
  const unopened = (about: string) =>
    store.all().some((one) => one.kind === 'command' && one.opens && one.about === about && !one.refusedAs)

  const of = (about: string) =>
    store.all().filter((one): one is UnsentField => one.kind === 'field' && one.about === about)
  const batchOf = (about: string) =>
    store
      .all()
      .find((one): one is UnsentBatch => one.kind === 'batch' && one.about === about && !one.refusedAs)

  /** What goes next: the batch whose answer never came, exactly as it was, or a new one of what has been typed. */
  const nextBatch = async (about: string): Promise<UnsentBatch | null> => {
    const broken = batchOf(about)
    if (broken) return broken
    const open = of(about).filter((one) => one.conflict === null && one.refusedAs === null)
    // Two pages that died may both have left words for one field: one after the other, so that the person decides.
    const ready = open.filter((one, at) => open.findIndex((other) => other.field === one.field) === at)
    const first = ready[0]
    if (!first) return null
    const changes = ready.map(({ field, value, revision, typed }) => ({ field, value, revision, typed }))
    const { officeId } = first
    const commandId = newId()
    const key = `batch:${page}:${commandId}`
    const batch = {
      kind: 'batch',
      key,
      personId,
      page,
      officeId,
      about,
      madeAt: Date.now(),
      refusedAs: null,
      commandId,
      changes,
    } as const
    await store.put(batch)
    return batch
  }

  const flushOnce = async (about: string) => {
    for (let batch = await nextBatch(about); batch; batch = await nextBatch(about)) {
      try {
        const { officeId, commandId } = batch
        const changes = batch.changes.map(({ field, value, revision }) => ({ field, value, revision }))
        const saved = await saveFields({ officeId, about, commandId, changes })
        for (const { field } of batch.changes) {
          const revision = saved.revisions[field]
          const refused = saved.conflicts.some((one) => one.field === field)
          if (revision !== undefined && !refused) told.set(toldAs(about, field), revision)
        }
        const { seen, written } = settle(store, batch, of(about), saved)
        for (const hear of hearers) hear(about, seen)
        await written
      } catch (failure) {
        if (passes(failure) || !(failure instanceof RefusedError)) throw failure
        // The server will never take these words: they stay for the person to copy.
        await store.put(...of(about).map((one) => ({ ...one, refusedAs: failure.code })))
        await store.remove(batch.key)
      } finally {
        changed()
      }
    }
  }

  const flush = (about: string): Promise<void> => {
    clearTimeout(timers.get(about)?.timer)
    timers.delete(about)
    const running = flushing.get(about)
    if (running) return running.then(() => flush(about))
    if (unopened(about) || currentReach() === 'away' || (of(about).length === 0 && !batchOf(about)))
      return Promise.resolve()
    const mine = flushOnce(about).finally(() => flushing.delete(about))
    flushing.set(about, mine)
    return mine
  }

  const soon = (about: string) => {
    const since = timers.get(about)?.since ?? Date.now()
    clearTimeout(timers.get(about)?.timer)
    const wait = Math.max(0, Math.min(pauseMs, since + longestMs - Date.now()))
    timers.set(about, { since, timer: setTimeout(() => void flush(about).catch(() => later(about)), wait) })
  }
  /** After a fault of the server; when it is away, its return wakes us. */
  const later = (about: string) => {
    if (currentReach() === 'away') return
    timers.set(about, { since: Date.now(), timer: setTimeout(() => soon(about), 3_000) })
  }

  return {
    of,
    flush,
    soon,
    flushAll: async () => {
      const abouts = new Set(store.all().flatMap((one) => (one.kind === 'command' ? [] : [one.about])))
      for (const about of abouts) await flush(about).catch(() => later(about))
    },
    /** Keeps what now stands in a field; the latest value counts. Settles a conflict when typed upon their revision. */
    keep: async ({ officeId, about, field, value, revision: upon }: Keep) => {
      const revision = Math.max(upon, told.get(toldAs(about, field)) ?? 0)
      const older = of(about).filter((one) => one.field === field)
      const key = keyOf(about, field)
      const typed = newId()
      const kept = {
        kind: 'field',
        key,
        personId,
        page,
        officeId,
        about,
        field,
        value,
        revision,
        typed,
      } as const
      const put = store.put({ ...kept, madeAt: Date.now(), refusedAs: null, conflict: null })
      changed()
      soon(about)
      await put
      await store.remove(...older.map((one) => one.key).filter((one) => one !== key))
      changed()
    },
    drop: async (about: string, field: string) => {
      await store.remove(
        ...of(about)
          .filter((one) => one.field === field)
          .map((one) => one.key),
      )
      changed()
    },
    /** Where the words of a thing are now: see SavedSign. */
    savedState: (about: string): 'server' | 'device' | 'pending' => {
      if (of(about).length === 0 && !batchOf(about)) return 'server'
      return store.place() === 'browser' && currentReach() === 'away' ? 'device' : 'pending'
    },
    onSaved: (hear: (about: string, saved: FieldsSaved) => void) => {
      hearers.add(hear)
      return () => {
        hearers.delete(hear)
      }
    },
    close: () => {
      for (const { timer } of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
