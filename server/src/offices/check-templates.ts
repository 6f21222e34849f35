import { templateFault } from '#domain/consultations/numbers.ts'
import type { NumberTemplates } from '#domain/offices/office.ts'
import { Refusal } from '#server/platform/refusal.ts'

/** number_template_invalid with { kind, fault } when one of the templates could not print a number of its own. */
export function checkTemplates(templates: NumberTemplates, severalOffices: boolean): void {
  for (const kind of ['form', 'ticket'] as const) {
    const fault = templateFault(templates[kind], severalOffices)
    if (fault) throw new Refusal('number_template_invalid', { kind, fault })
  }
}
