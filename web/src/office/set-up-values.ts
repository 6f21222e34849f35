import { firstTemplates } from '#domain/consultations/numbers.ts'
import { emptyOffice, type OfficeValues, toDetails } from './office-values.ts'
import type { TemplateValues } from './template-fields.tsx'

export interface SetUpValues {
  office: OfficeValues & { code: string }
  templates: TemplateValues
  publicUrl: string
  administrator: { name: string; email: string; password: string; takesCalls: boolean }
}

/** What the form begins with; the address is the one under which this page was opened, unless it is this machine's own. */
export const beginning = ({ origin, hostname }: Pick<Location, 'origin' | 'hostname'>): SetUpValues => ({
  office: { ...emptyOffice, code: '' },
  templates: { ...firstTemplates, classification: '' },
  publicUrl: ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? '' : origin,
  administrator: { name: '', email: '', password: '', takesCalls: true },
})

/** As it is sent. */
export const toSetUp = (
  { office: { code, ...office }, templates, publicUrl, administrator }: SetUpValues,
  { token, logo }: { token: string; logo: string | null },
) => ({
  token,
  logo,
  office: { ...toDetails(office), code },
  templates: { ...templates, classification: templates.classification.trim() || null },
  publicUrl: publicUrl.trim() || null,
  administrator,
})
