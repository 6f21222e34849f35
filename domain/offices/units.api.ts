import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { formReaders } from '../people/roles.ts'
import { day, id, officeItemParams, officeParams } from '../schemas.ts'

const editors = ['administrator', 'supervisor'] as const

const unit = z.object({
  id,
  code: z.string(),
  name: z.string(),
  validFrom: day,
  /** The first day on which it no longer exists. */
  validTo: day.nullable(),
})
export type UnitView = z.output<typeof unit>

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u)

export const listUnits = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/units',
  summary: 'Units of destination, also those that have ended.',
  access: formReaders,
  params: officeParams,
  answer: z.object({ items: z.array(unit) }),
})

export const newUnit = z.strictObject({ id, code: words(20), name: words(150), validFrom: day })

/** unit_code_taken while another one with this code is valid on a day of this one's. */
export const addUnit = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/units',
  summary: 'Add a unit of destination.',
  access: editors,
  params: officeParams,
  body: newUnit,
  answer: unit,
})

/** `validTo` null: it goes on. A row of an old recap keeps the name of its time. */
export const endUnit = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/units/:id/end',
  summary: 'The first day on which a unit no longer exists.',
  access: editors,
  params: officeItemParams,
  body: z.strictObject({ validTo: day.nullable() }),
  answer: unit,
})
