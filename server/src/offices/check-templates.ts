import { wallTime } from '#domain/calendar/zones.ts'
import { patternOf, templateFault } from '#domain/consultations/numbers.ts'
import type { NumberTemplates, Office } from '#domain/offices/office.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { findsComingNumber } from './given-numbers.queries.ts'

/** number_template_invalid with { kind, fault } when one of the templates could not print a number of its own. */
export function checkTemplates(templates: NumberTemplates, severalOffices: boolean): void {
  for (const kind of ['form', 'ticket'] as const) {
    const fault = templateFault(templates[kind], severalOffices)
    if (fault) throw new Refusal('number_template_invalid', { kind, fault })
  }
}

/**
 * number_template_invalid with { kind, fault: prints_given_number } when a coming number would look like one that was
 * given under an earlier template: no number is ever given twice.
 */
export async function checkAgainstGiven(
  { db, now }: Work,
  { code, timeZone }: Office,
  templates: NumberTemplates,
): Promise<void> {
  const parts = { officeCode: code, classification: templates.classification ?? '' }
  const { year } = wallTime(now, timeZone)
  for (const kind of ['form', 'ticket'] as const) {
    if (await findsComingNumber(db, kind, patternOf(templates[kind], parts), year))
      throw new Refusal('number_template_invalid', { kind, fault: 'prints_given_number' })
  }
}
