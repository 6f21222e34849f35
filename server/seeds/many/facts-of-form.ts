import type { ManyCaller } from './many-callers.ts'
import type { Kind } from './story-of-a-form.ts'
import type { FormWords } from './words-of-form.ts'

export interface Somebody {
  id: string
  name: string
}

export interface GivenNumber {
  year: number
  sequence: number
  printed: string
  at: number
}

/** All that the rows of one form are made of; instants are epoch milliseconds, null where it has not come to that. */
export interface FormFacts {
  officeId: string
  id: string
  callId: string | null
  ticketId: string | null
  channel: 'telephone' | 'email' | 'chat' | 'walk_in'
  kind: Kind
  agent: Somebody
  responder: Somebody
  caller: ManyCaller
  words: FormWords
  unitId: string
  openedAt: number
  consultedAt: number
  callEndedAt: number | null
  /** A "no" was decided at least once: urgency, impact and unit are filled. */
  ticketed: boolean
  answerTyped: boolean
  explained: { day: string; by: Somebody } | null
  informedAt: number | null
  archivedAt: number | null
  correctedAt: number | null
  cancelledAt: number | null
  cancelReason: string
  form: GivenNumber | null
  ticket: GivenNumber | null
}
