import { z } from 'zod'
import { categories } from '../consultations/words.ts'
import { endpoint } from '../endpoint.ts'
import { formReaders } from '../people/roles.ts'
import { day, id, officeParams, pageQuery } from '../schemas.ts'

/** Which rows of the month are shown; '' leaves a filter out. A row keeps its number, whatever is filtered. */
export const recapFilters = {
  category: z.enum(['', ...categories]).default(''),
  /** A unit, under all names it has had; 'own' = answered by the office in the call. */
  unit: z.union([id, z.enum(['', 'own'])]).default(''),
  /** Id of the person in column 10. */
  enteredBy: z.string().max(100).default(''),
  answered: z.enum(['', 'yes', 'no']).default(''),
  /** Part of the name, institution, e-mail, message or answer. */
  words: z.string().max(100).default(''),
}
export type RecapFilters = z.output<z.ZodObject<typeof recapFilters>>

/** A row of the recap, with what leads to its form. */
export const recapLine = z.object({
  id,
  formNumber: z.string(),
  ticketNumber: z.string().nullable(),
  archived: z.boolean(),
  no: z.int(),
  callDate: day,
  email: z.string(),
  sender: z.string(),
  message: z.string(),
  category: z.string(),
  destination: z.string(),
  answerDate: day.nullable(),
  answer: z.string(),
  enteredBy: z.string(),
})
export type RecapLine = z.infer<typeof recapLine>

const monthParams = officeParams.extend({ month: z.string().max(20) })

export const readRecap = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/recaps/:month',
  summary: 'The recap of a month (YYYY-MM), row by row.',
  access: formReaders,
  params: monthParams,
  query: z.strictObject({ ...pageQuery, ...recapFilters }),
  answer: z.object({ items: z.array(recapLine), next: z.string().nullable() }),
})

export const recapFormats = ['xlsx', 'csv', 'pdf'] as const
export type RecapFormat = (typeof recapFormats)[number]

export const downloadRecap = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/recaps/:month/:format',
  summary: 'The recap of a month as a spreadsheet or on paper.',
  access: formReaders,
  params: monthParams.extend({ format: z.enum(recapFormats) }),
  query: z.strictObject(recapFilters),
  answer: 'file',
})

/** What the filters can be set to: the units and people that stand in the month's rows. */
export const recapChoices = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/recap-choices/:month',
  summary: 'Units and people in the recap of a month.',
  access: formReaders,
  params: monthParams,
  answer: z.object({
    units: z.array(z.object({ id, name: z.string() })),
    people: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
})
