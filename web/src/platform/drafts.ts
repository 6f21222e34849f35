import type { z } from 'zod'
import type { Endpoint } from '#domain/endpoint.ts'
import type { Answered } from './answers.ts'
import type { Input } from './api.ts'
import { clockOffset } from './clock.ts'
import { openCommands } from './draft-commands.ts'
import { openFields, type SaveFields } from './draft-fields.ts'
import { newId } from './ids.ts'
import { joinPages } from './pages-alive.ts'
import { currentReach, onReach } from './reach.ts'
import type { UnsentCommand } from './unsent.ts'
import { openUnsentStore } from './unsent-store.ts'

export type { Conflict, FieldsSaved, SaveFields } from './draft-fields.ts'
export type Drafts = Awaited<ReturnType<typeof openDrafts>>

/** What the shell shows of it. */
export type DraftsState = { place: 'browser' | 'memory'; unsent: number; refused: number }

type Kind = z.ZodType | 'file' | 'none'
/** Where a command goes; `opens` and `hurries` as UnsentCommand tells. */
type Way = { officeId: string; about: string; opens?: boolean; hurries?: boolean }
/** `sent: false`: the server is away; the command is kept and goes by itself, in order, once it is back. */
export type Sent<A> = { sent: true; answer: A } | { sent: false }

/**
 * One person's unsent commands and words, kept in the browser until the server has them. Everything is written down
 * before it is sent, so a crash of the tab, the browser or the server between the two loses nothing; and everything
 * carries its own id, so sending it twice is harmless. Gone at sign-out.
 */
export const openDrafts = async (personId: string, saveFields: SaveFields) => {
  const page = newId()
  const hearers = new Set<() => void>()
  let state: DraftsState = { place: 'browser', unsent: 0, refused: 0 }
  const store = await openUnsentStore(personId, page)
  const changed = () => {
    const things = store.all().filter((one) => one.kind !== 'batch')
    const refused = things.filter((one) => one.refusedAs !== null).length
    state = { place: store.place(), unsent: things.length - refused, refused }
    for (const hear of hearers) hear()
  }
  const fields = openFields({ store, personId, page, saveFields, changed })
  const commands = openCommands({ store, changed, before: fields.flush, opened: fields.soon })
  const pages = joinPages(page, (other) => {
    if (other === personId) void store.clear().then(changed)
  })
  const replay = async () => {
    if (currentReach() === 'away') return
    await fields.flushAll()
    await commands.pump()
  }
  if (await store.others()) {
    const alive = await pages.alive()
    await store.adopt((one) => alive.has(one))
  }
  changed()
  const stopHearing = onReach((reach) => {
    changed()
    if (reach === 'reached') void replay()
  })
  void replay()

  return {
    state: () => state,
    hear: (hear: () => void) => {
      hearers.add(hear)
      return () => {
        hearers.delete(hear)
      }
    },
    /** Keeps a command and sends it behind those made before it. Throws when the server refuses it or fails. */
    send: async <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends Kind>(
      endpoint: Endpoint<P, Q, B, A>,
      input: Input<P, Q, B>,
      { officeId, about, opens = false, hurries = false }: Way,
    ) => {
      const sent = await commands.send({
        kind: 'command',
        key: newId(),
        personId,
        page,
        officeId,
        about,
        madeAt: Date.now(),
        offsetMs: -(clockOffset() ?? 0),
        method: endpoint.method,
        path: endpoint.path,
        input,
        attempts: 0,
        opens,
        hurries,
        refusedAs: null,
      })
      return sent as Sent<Answered<A>>
    },
    keepField: fields.keep,
    dropField: fields.drop,
    unsentFields: fields.of,
    /** What still waits to be sent, in the order made: for showing at once what it will change. */
    unsentCommands: () =>
      store.all().filter((one) => one.kind === 'command' && !one.refusedAs) as UnsentCommand[],
    savedState: fields.savedState,
    onFieldsSaved: fields.onSaved,
    flushFields: fields.flush,
    replay,
    refused: () => store.all().filter((one) => one.kind !== 'batch' && one.refusedAs !== null),
    discard: async (key: string) => {
      await store.remove(key)
      changed()
    },
    /** At sign-out: nothing of this person stays on the device, in this page or another. */
    clear: async () => {
      await store.clear()
      pages.saySignedOut(personId)
      changed()
    },
    close: () => {
      stopHearing()
      fields.close()
      commands.close()
      pages.leave()
      store.close()
    },
  }
}
