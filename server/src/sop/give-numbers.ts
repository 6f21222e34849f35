import { wallTime } from '#domain/calendar/zones.ts'
import { type NumberKind, printNumber } from '#domain/consultations/numbers.ts'
import type { Office } from '#domain/offices/office.ts'
import type { Progress } from '#domain/sop/machine.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { insertNumber, takeSequence } from './numbers.queries.ts'

/**
 * Gives a form the numbers that its decision asks for and that it does not have yet: gapless per office, kind and year;
 * year and month are those of the decision in the office's zone. Last locks of the transaction, always the form's
 * counter before the ticket's, so that no two decisions wait for each other. Refuses `number_taken` { printed } when an
 * earlier template has printed the same; the sequence is then not used up.
 */
export async function giveNumbers(
  work: Work,
  office: Office,
  decided: { consultationId: string; before: Progress; kinds: readonly NumberKind[]; at: Date },
): Promise<void> {
  const { before } = decided
  const has = { form: before.formNumberGiven, ticket: before.ticketNumberGiven }
  for (const kind of ['form', 'ticket'] as const) {
    if (decided.kinds.includes(kind) && !has[kind]) await giveNumber(work, office, kind, decided)
  }
}

async function giveNumber(
  { db, actor, now }: Work,
  office: Office,
  kind: NumberKind,
  { consultationId, at }: { consultationId: string; at: Date },
) {
  const { year, month } = wallTime(at, office.timeZone)
  const sequence = await takeSequence(db, kind, year)
  const { code: officeCode, templates } = office
  const classification = templates.classification ?? ''
  const printed = printNumber(templates[kind], { sequence, officeCode, year, month, classification })
  const given = await insertNumber(db, {
    kind,
    year,
    sequence,
    printed,
    consultationId,
    at: now,
    by: actor.id,
  })
  if (!given) throw new Refusal('number_taken', { printed })
}
