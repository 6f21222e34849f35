import type { Handover } from '#domain/sop/journal.ts'
import type { Db } from '#server/platform/database.ts'

/** What a ticket takes from its form, and what follows from it. */
export interface TicketTerms {
  priority: string
  unitId: string
  openedAt: Date
  firstReplyDueAt: Date
  dueAt: Date
}

/** Opens the ticket of a form, or opens it again after a "no" that was taken back; returns its id. */
export async function upsertTicket(db: Db, id: string, formId: string, terms: TicketTerms): Promise<string> {
  const [row] = await db<
    { id: string }[]
  >`insert into tickets (office_id, id, consultation_id, priority, unit_id,
      handover, state, opened_at, first_reply_due_at, due_at)
    values (current_office(), ${id}, ${formId}, ${terms.priority}, ${terms.unitId}, 'none', 'open',
      ${terms.openedAt}, ${terms.firstReplyDueAt}, ${terms.dueAt})
    on conflict (office_id, consultation_id) do update set priority = excluded.priority, unit_id = excluded.unit_id,
      state = 'open', opened_at = excluded.opened_at, first_reply_due_at = excluded.first_reply_due_at,
      due_at = excluded.due_at
    returning id`
  return row?.id ?? id
}

/** What the journal says of a ticket, kept beside it because lists sort and filter by it. */
export interface TicketFacts {
  state: string
  informed: { at: Date; how: string } | null
  confirmed: boolean
}

/**
 * The ticket follows its form: what the journal says of the one is true of the other. One that was closed by hand stays
 * closed while its form waits to be archived.
 */
export async function updateTicketState(db: Db, formId: string, facts: TicketFacts, at: Date): Promise<void> {
  const { state, informed, confirmed } = facts
  await db`update tickets set
      state = case when state = 'closed' and ${state} = 'informed' then 'closed' else ${state} end,
      closed_at = case when ${state} = 'closed' then coalesce(closed_at, ${at})
        when state = 'closed' and ${state} = 'informed' then closed_at end,
      informed_at = ${informed?.at ?? null}, informed_how = ${informed?.how ?? null},
      confirmed_at = case when ${confirmed} then coalesce(confirmed_at, ${at}) end
    where office_id = current_office() and consultation_id = ${formId}`
}

/** How urgent, how great, and where to: corrected on the form, so on its living ticket too. */
export async function updateTicketTerms(db: Db, formId: string, terms: TicketTerms): Promise<void> {
  await db`update tickets set priority = ${terms.priority}, unit_id = ${terms.unitId},
      first_reply_due_at = ${terms.firstReplyDueAt}, due_at = ${terms.dueAt}
    where office_id = current_office() and consultation_id = ${formId} and state in ('open', 'answered', 'informed')`
}

export async function findTicketOpenedAt(db: Db, formId: string): Promise<Date | null> {
  const [row] = await db<{ openedAt: Date }[]>`select opened_at as "openedAt" from tickets
    where office_id = current_office() and consultation_id = ${formId}`
  return row?.openedAt ?? null
}

export async function updateHandover(
  db: Db,
  formId: string,
  { handover, note, foreignNumber }: { handover: Handover; note: string; foreignNumber: string },
): Promise<void> {
  await db`update tickets set handover = ${handover}, handover_note = ${note}, foreign_number = ${foreignNumber}
    where office_id = current_office() and consultation_id = ${formId}`
}

/** Where the case was moved; null while the form has no ticket. */
export async function findHandover(
  db: Db,
  formId: string,
): Promise<{ handover: Handover; foreignNumber: string } | null> {
  const [row] = await db<{ handover: Handover; foreignNumber: string }[]>`
    select handover, foreign_number as "foreignNumber" from tickets
    where office_id = current_office() and consultation_id = ${formId}`
  return row ?? null
}
