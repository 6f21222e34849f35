import type { z } from 'zod'
import type { ConsultationView } from '#domain/consultations/view.ts'
import { type Field, fieldNames, noWords, type Words } from '#domain/consultations/words.ts'
import type { Endpoint } from '#domain/endpoint.ts'
import { serverNow } from '../../platform/clock.ts'
import type { Drafts } from '../../platform/drafts.ts'
import { newId } from '../../platform/ids.ts'
import type { Act } from './happenings.ts'
import { type Ahead, lookAhead } from './look-ahead.ts'
import { newerOf } from './newer-view.ts'
import { type FieldState, openTypedFields } from './typed-fields.ts'

export interface DeskState {
  /** Absent until the server, or the command that opened the form, has told of it. */
  ahead: Ahead | null
  /** What stands in the form now: typed here, else as the server has it. */
  words: Words
  fields: Readonly<Partial<Record<Field, FieldState>>>
  /** Commands that the server has not answered yet. */
  waiting: number
  /** The server has not told of this form yet: there is nothing to read there. */
  local: boolean
}
export type Desk = ReturnType<typeof openDesk>

type Shape = z.ZodType
type BodyOf<B extends Shape> = Omit<z.input<B>, 'commandId' | 'browserClock'>
/** `opens`: it brings the form into being; `hurries`: it is about the moment and does not wait for the words. */
type Sending<P extends Shape, B extends Shape> = {
  params?: Partial<z.input<P>>
  body: BodyOf<B>
  opens?: boolean
  hurries?: boolean
}
type Parts = {
  id: string
  officeId: string
  personId: string
  drafts: Drafts
  /** The form as an opening command left behind by an earlier page tells it; null for any other command. */
  opened: (act: Act) => ConsultationView | null
  /** The state here may be behind the server's: read it anew. */
  reread: () => void
}

/**
 * One consultation on this page: what the server last said, the commands and words it has not answered yet, and the
 * state that follows from both. Typed words win here until the person has decided a conflict.
 */
export const openDesk = ({ id, officeId, personId, drafts, opened, reread }: Parts) => {
  /** `kept`: the server was away; drafts sends it by itself later, and then we read anew. */
  let acts: readonly (Act & { kept: boolean })[] = leftActs(drafts, id)
  let base = acts.map(opened).find((view) => view !== null) ?? null
  let state: DeskState = { ahead: null, words: noWords, fields: {}, waiting: 0, local: base !== null }
  /** What the form begins with: it stands there at once, and is sent with the first key (a save is a greeting). */
  let presets: Partial<Words> = {}
  const hearers = new Set<() => void>()
  const typed = openTypedFields({ id, officeId, drafts, changed: () => show() })

  /** What had to wait has been sent by now (or given up): the server knows more than this page. */
  const isGone = (one: { id: string; kept: boolean }) => one.kept && !unsentIds(drafts).has(one.id)
  const show = () => {
    const ahead = base && lookAhead(base, acts, personId)
    const fields = typed.all()
    state = {
      ahead,
      words: wordsOf(ahead?.view.words ?? noWords, fields, presets),
      fields,
      waiting: acts.length,
      local: base?.journal.length === 0 && acts.some((one) => !isGone(one)),
    }
    for (const hear of hearers) hear()
  }
  const isBlank = (field: Field) => (state.fields[field]?.value ?? base?.words[field] ?? '') === ''
  const receive = (view: ConsultationView) => {
    base = newerOf(base, view)
    acts = acts.filter((one) => !isGone(one))
    typed.rebase(base)
    show()
  }
  const settle = (commandId: string, kept: boolean) => {
    acts = kept
      ? acts.map((one) => (one.id === commandId ? { ...one, kept } : one))
      : acts.filter((one) => one.id !== commandId)
  }
  const stopHearing = drafts.hear(() => {
    if (!acts.some(isGone)) return
    show()
    reread()
  })
  if (base) typed.rebase(base)
  show()

  return {
    id,
    officeId,
    read: () => state,
    hear: (hear: () => void) => {
      hearers.add(hear)
      return () => {
        hearers.delete(hear)
      }
    },
    receive,
    preset: (words: Partial<Words>) => {
      presets = words
      show()
    },
    type: (field: Field, value: string) => {
      const unsent = entriesOf(presets).filter(([preset]) => preset !== field && isBlank(preset))
      presets = {}
      for (const [preset, word] of unsent) typed.type(preset, word)
      typed.type(field, value)
    },
    /** Types what has only been preset, before a decision is made upon it. */
    takePresets: () => {
      const unsent = entriesOf(presets).filter(([preset]) => isBlank(preset))
      presets = {}
      for (const [preset, word] of unsent) typed.type(preset, word)
    },
    decideConflict: typed.decide,
    /**
     * Does a command at once here and sends it. True when the server has done it, false when it waits for the server;
     * throws the server's no, after taking it back here.
     */
    act: async <P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
      endpoint: Endpoint<P, Q, B, A>,
      { params, body, opens, hurries }: Sending<P, B>,
    ): Promise<boolean> => {
      const commandId = newId()
      const sentBody = { ...body, commandId }
      const act = { id: commandId, path: endpoint.path, body: sentBody, at: serverNow(), kept: false }
      acts = [...acts, act]
      base ??= opened(act)
      show()
      const input = { params: { officeId, id, ...params }, body: sentBody }
      try {
        const plain = endpoint as unknown as Endpoint<Shape, Shape, Shape, A>
        const sent = await drafts.send(plain, input, { officeId, about: id, opens, hurries })
        settle(commandId, !sent.sent)
        if (sent.sent && isView(sent.answer)) receive(sent.answer)
        else if (sent.sent) reread()
        show()
        return sent.sent
      } catch (failure) {
        settle(commandId, false)
        show()
        reread()
        throw failure
      }
    },
    close: () => {
      stopHearing()
      typed.close()
    },
  }
}

/** Most commands answer with the consultation as it stands now; those of the call with the call. */
const isView = (answer: unknown): answer is ConsultationView =>
  typeof answer === 'object' && answer !== null && 'journal' in answer && 'revisions' in answer

const leftActs = (drafts: Drafts, about: string) =>
  drafts
    .unsentCommands()
    .filter((one) => one.about === about)
    .map(({ path, input, madeAt, offsetMs }) => {
      const { commandId } = input.body as { commandId: string }
      return { id: commandId, path, body: input.body, at: madeAt - offsetMs, kept: true }
    })

const unsentIds = (drafts: Drafts) =>
  new Set(drafts.unsentCommands().map(({ input }) => (input.body as { commandId?: string }).commandId))

const entriesOf = (words: Partial<Words>) => Object.entries(words) as [Field, string][]

const wordsOf = (known: Words, fields: DeskState['fields'], presets: Partial<Words>): Words =>
  Object.fromEntries(
    fieldNames.map((field) => [field, fields[field]?.value ?? (known[field] || presets[field] || '')]),
  ) as Words
