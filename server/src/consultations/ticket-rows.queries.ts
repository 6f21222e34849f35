import type { Handover } from '#domain/sop/journal.ts'
import type { Db } from '#server/platform/database.ts'

/** The deadlines of a ticket, as they are kept beside its journal, with the versions by which they were counted. */
export interface DeadlineCache {
  priority: string
  grade: string | null
  stageEndsAt: Date | null
  openedAt: Date
  firstReplyDueAt: Date
  dueAt: Date
  halfDueAt: Date
  threeQuartersDueAt: Date
  firstRepliedAt: Date | null
  tableVersion: number
  calendarVersion: number
}

/** What a ticket takes from its form, and what follows from it. */
export interface TicketTerms extends DeadlineCache {
  unitId: string
}

const cacheColumns = (cache: DeadlineCache) => ({
  priority: cache.priority,
  grade: cache.grade,
  stage_ends_at: cache.stageEndsAt,
  first_reply_due_at: cache.firstReplyDueAt,
  due_at: cache.dueAt,
  half_due_at: cache.halfDueAt,
  three_quarters_due_at: cache.threeQuartersDueAt,
  first_replied_at: cache.firstRepliedAt,
  table_version: cache.tableVersion,
  calendar_version: cache.calendarVersion,
})

/** Opens the ticket of a form, or opens it again after a "no" that was taken back; returns its id. */
export async function upsertTicket(db: Db, id: string, formId: string, terms: TicketTerms): Promise<string> {
  const anew = { ...cacheColumns(terms), unit_id: terms.unitId, opened_at: terms.openedAt, state: 'open' }
  const [row] = await db<
    { id: string }[]
  >`insert into tickets (office_id, id, consultation_id, handover, state,
      unit_id, opened_at, priority, grade, stage_ends_at, first_reply_due_at, due_at, half_due_at,
      three_quarters_due_at, first_replied_at, table_version, calendar_version)
    values (current_office(), ${id}, ${formId}, 'none', 'open', ${terms.unitId}, ${terms.openedAt},
      ${terms.priority}, ${terms.grade}, ${terms.stageEndsAt}, ${terms.firstReplyDueAt}, ${terms.dueAt},
      ${terms.halfDueAt}, ${terms.threeQuartersDueAt}, ${terms.firstRepliedAt}, ${terms.tableVersion},
      ${terms.calendarVersion})
    on conflict (office_id, consultation_id) do update set ${db(anew)}, warned = 0
    returning id`
  return row?.id ?? id
}

/** What its journal now says of its deadlines. When it was opened stays. */
export async function updateDeadlines(db: Db, formId: string, cache: DeadlineCache): Promise<void> {
  await db`update tickets set ${db(cacheColumns(cache))}
    where office_id = current_office() and consultation_id = ${formId}`
}

/** What the journal says of a ticket, kept beside it because lists sort and filter by it. */
export interface TicketFacts {
  state: string
  informed: { at: Date; how: string } | null
  confirmed: boolean
  callerOwesSince: Date | null
}

/**
 * The ticket follows its form: what the journal says of the one is true of the other. One that was closed by hand stays
 * closed while its form waits to be archived.
 */
export async function updateTicketState(db: Db, formId: string, facts: TicketFacts, at: Date): Promise<void> {
  const { state, informed, confirmed, callerOwesSince } = facts
  await db`update tickets set
      state = case when state = 'closed' and ${state} = 'informed' then 'closed' else ${state} end,
      closed_at = case when ${state} = 'closed' then coalesce(closed_at, ${at})
        when state = 'closed' and ${state} = 'informed' then closed_at end,
      informed_at = ${informed?.at ?? null}, informed_how = ${informed?.how ?? null},
      confirmed_at = case when ${confirmed} then coalesce(confirmed_at, ${at}) end,
      caller_owes_since = ${callerOwesSince}
    where office_id = current_office() and consultation_id = ${formId}`
}

/** Where to: corrected on the form, so on its ticket too. */
export async function updateTicketUnit(db: Db, formId: string, unitId: string): Promise<void> {
  await db`update tickets set unit_id = ${unitId}
    where office_id = current_office() and consultation_id = ${formId}`
}

/** The ticket of a form; living: neither closed nor withdrawn. */
export async function findTicketOfForm(
  db: Db,
  formId: string,
): Promise<{ tableVersion: number; living: boolean } | null> {
  const [row] = await db<{ tableVersion: number; living: boolean }[]>`select table_version as "tableVersion",
      state in ('open', 'answered', 'informed') as living
    from tickets where office_id = current_office() and consultation_id = ${formId}`
  return row ?? null
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
