import type { Words } from '#domain/consultations/words.ts'
import { deadlinesOf, priorityOf } from '#domain/priorities/priorities.ts'
import type { Db } from '#server/platform/database.ts'
import { findTicketOpenedAt, type TicketTerms, updateTicketTerms } from './ticket-rows.queries.ts'

/** Priority by urgency x impact, and its deadlines; null while one of the words is missing. */
export function ticketTerms(words: Words, openedAt: Date): TicketTerms | null {
  const { urgency, impact, unitId } = words
  if (urgency === '' || impact === '' || unitId === '') return null
  const priority = priorityOf(urgency, impact)
  return { priority, unitId, openedAt, ...deadlinesOf(priority, openedAt) }
}

/** After a save of words: a living ticket goes by what the form says now. */
export async function refreshTicketTerms(db: Db, formId: string, words: Words): Promise<void> {
  const openedAt = await findTicketOpenedAt(db, formId)
  const terms = openedAt && ticketTerms(words, openedAt)
  if (terms) await updateTicketTerms(db, formId, terms)
}
