import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import type { decide as endpoint } from '#domain/consultations/consultations.api.ts'
import {
  emailIsFine,
  type Field,
  missingFields,
  requiredForDecision,
  requiredForTicket,
  type Words,
} from '#domain/consultations/words.ts'
import type { Happening, JournalEntry } from '#domain/sop/journal.ts'
import type { Phase } from '#domain/sop/roads.ts'
import { rememberCaller } from '#server/callers/index.ts'
import {
  appendToJournal,
  changeConsultation,
  type LockedConsultation,
  ticketTerms,
  updateCallerOf,
  upsertTicket,
} from '#server/consultations/index.ts'
import { readOffice } from '#server/offices/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { giveNumbers } from './give-numbers.ts'

/**
 * SOP step 5, Terjawab or Belum terjawab: journal, numbers, ticket and caller in one transaction. Refuses
 * `fields_missing` {fields} before anything is written. A number given once is kept through undo and a new decision.
 */
export const decide = (work: Work, id: string, { decision, ...command }: z.output<typeof endpoint.body>) => {
  const ticket = decision === 'ticket'
  const happening: Happening = { what: ticket ? 'decided_ticket' : 'decided_answer', detail: {} }
  return changeConsultation(work, id, command, happening, async (work, locked) => {
    const { words, phoneE164, callerId, lateEntry, consultedAt } = locked.row
    refuseMissing(words, ticket ? requiredForTicket : requiredForDecision)
    // Only single statements go side by side: what still runs when another fails would run outside the transaction.
    const [{ at, entries }, office] = await Promise.all([
      appendToJournal(work, locked, [...stillOpen(locked.progress.phase), happening], command),
      readOffice(work.db, work.actor.officeId),
    ])
    const knownAs = await rememberCaller(work, {
      words,
      phoneE164,
      callerId,
      saidAt: lateEntry ? consultedAt : work.now,
    })
    await updateCallerOf(work.db, id, knownAs)
    if (ticket) await openTicket(work, locked, entries)
    const kinds = ticket ? (['form', 'ticket'] as const) : (['form'] as const)
    await giveNumbers(work, office, { consultationId: id, before: locked.progress, kinds, at })
  })
}

/** Refuses `fields_missing` with the fields that are empty, and with an e-mail that is none. */
export function refuseMissing(words: Words, required: readonly Field[]): void {
  const fields = missingFields(words, required)
  if (!emailIsFine(words.email)) fields.push('email')
  if (fields.length > 0) throw new Refusal('fields_missing', { fields })
}

/** A decision ends the steps before it, where they still run. */
function stillOpen(phase: Phase): Happening[] {
  const greeted: Happening = { what: 'greeted', detail: {} }
  const completed: Happening = { what: 'questions_completed', detail: {} }
  if (phase === 'greeting') return [greeted, completed]
  return phase === 'asking' ? [completed] : []
}

async function openTicket(work: Work, { id, row }: LockedConsultation, entries: readonly JournalEntry[]) {
  const terms = await ticketTerms(work, row.words, entries)
  if (!terms) throw new Error('a ticket without its terms')
  const ticketId = await upsertTicket(work.db, uuid(), id, terms)
  await recordEvent(work, 'ticket.opened', ticketId, { priority: terms.priority })
}
