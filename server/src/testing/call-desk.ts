import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import * as calls from '#domain/calls/calls.api.ts'
import * as api from '#domain/consultations/consultations.api.ts'
import type { ConsultationView } from '#domain/consultations/view.ts'
import type { Field, Words } from '#domain/consultations/words.ts'
import { listUnits } from '#domain/offices/units.api.ts'
import type { CastName } from './cast.ts'
import type { TestHouse } from './start-house.ts'
import type { Reply } from './visitor.ts'

export const rina: Partial<Words> = {
  name: 'Rina Kusuma',
  institution: 'CV Melati Jaya',
  phone: '0812-3456-7890',
  problem: 'Tidak dapat mengunggah dokumen penawaran.',
  category: 'pertanyaan',
}
export const urgent: Partial<Words> = { urgency: 'mendesak', impact: 'besar' }

type Sent<B extends z.ZodType> = Omit<z.input<B>, 'commandId'> & { commandId?: string }

/** What somebody at the telephone does, in a word each; every command carries an id of its own unless one is given. */
export function callDesk(house: TestHouse, as: CastName, office: 'JBR' | 'MKS' = 'JBR') {
  const officeId = house.offices[office]
  const who = house.as(as)
  const at = (id: string) => ({ params: { officeId, id } })
  const withId = <B>(body: B) => ({ commandId: uuid(), ...body })
  const desk = {
    officeId,
    answer: (body: Partial<z.input<typeof calls.answerCall.body>> = {}) =>
      who.call(calls.answerCall, {
        params: { officeId },
        body: withId({ callId: uuid(), consultationId: uuid(), ...body }),
      }),
    read: (id: string) => who.call(api.readConsultation, at(id)),
    /** Fields typed upon the revisions that are there (or the one given). */
    async type(
      id: string,
      words: Partial<Words>,
      { revision, commandId }: { revision?: number; commandId?: string } = {},
    ) {
      const { revisions } = revision === undefined ? (await desk.read(id)).body : { revisions: {} }
      const known: Record<string, number> = revisions
      const changes = (Object.entries(words) as [Field, string][]).map(([field, value]) => ({
        field,
        value,
        revision: revision ?? known[field] ?? 0,
      }))
      return who.call(api.saveWords, { ...at(id), body: { commandId: commandId ?? uuid(), changes } })
    },
    step: (
      id: string,
      what: z.input<typeof api.takeStep.body>['what'],
      more: Partial<z.input<typeof api.takeStep.body>> = {},
    ) => who.call(api.takeStep, { ...at(id), body: withId({ what, ...more }) }),
    decide: (
      id: string,
      decision: 'answer' | 'ticket',
      more: Partial<z.input<typeof api.decide.body>> = {},
    ) => who.call(api.decide, { ...at(id), body: withId({ decision, ...more }) }),
    giveAnswer: (id: string, body: Sent<typeof api.giveAnswer.body> = {}) =>
      who.call(api.giveAnswer, { ...at(id), body: withId(body) }),
    handOver: (id: string, body: Sent<typeof api.recordHandover.body> = { handover: 'email' }) =>
      who.call(api.recordHandover, { ...at(id), body: withId(body) }),
    mailAgain: (id: string, commandId = uuid()) =>
      who.call(api.mailNumbersAgain, { ...at(id), body: { commandId } }),
    undo: (id: string, body: Sent<typeof api.undoLast.body> = {}) =>
      who.call(api.undoLast, { ...at(id), body: withId(body) }),
    cancel: (id: string, reason = 'Penelepon menarik permintaannya.') =>
      who.call(api.cancelForm, { ...at(id), body: withId({ reason }) }),
    handOn: (id: string, to: CastName) =>
      who.call(api.handOn, { ...at(id), body: withId({ to: house.cast[to].id }) }),
    end: (callId: string, reason: z.input<typeof calls.endCall.body>['reason'], commandId = uuid()) =>
      who.call(calls.endCall, { ...at(callId), body: { commandId, reason } }),
    file: (id: string) => who.call(api.fileForm, { ...at(id), body: withId({}) }),
    /** An open unit of the office. */
    async unit(): Promise<string> {
      const { body } = await who.call(listUnits, { params: { officeId } })
      const unit = body.items[0]
      if (!unit) throw new Error('an office without units')
      return unit.id
    },
    /** A call answered, and its form filled as far as words go. */
    async callWith(words: Partial<Words> = rina): Promise<ConsultationView> {
      const view = succeeded(await desk.answer())
      succeeded(await desk.type(view.id, words))
      return succeeded(await desk.read(view.id))
    },
    /** A call with all that a ticket needs. */
    callForTicket: async (words: Partial<Words> = {}) =>
      desk.callWith({ ...rina, ...urgent, unitId: await desk.unit(), ...words }),
    /** Belum terjawab, and both numbers given. */
    async ticket(words: Partial<Words> = {}): Promise<ConsultationView> {
      const { id } = await desk.callForTicket(words)
      return succeeded(await desk.decide(id, 'ticket'))
    },
    /** Terjawab, with part C given: only the archiving is left. */
    async answered(words: Partial<Words> = {}): Promise<ConsultationView> {
      const { id } = await desk.callWith({ ...rina, answer: 'Ukuran berkas dikecilkan.', ...words })
      succeeded(await desk.decide(id, 'answer'))
      return succeeded(await desk.giveAnswer(id))
    },
  }
  return desk
}

/** The body of an answer that must have been a yes. */
export function succeeded<T>({ status, body }: Reply<T>): T {
  if (status < 300) return body
  throw new Error(`refused: ${JSON.stringify(body)}`)
}

/** The code of an answer that must have been a no. */
export function refusal({ status, body }: Reply<unknown>): string {
  const { error } = body as { error?: { code: string } }
  if (status < 400 || !error) throw new Error(`not refused: ${status}`)
  return error.code
}
