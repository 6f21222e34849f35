import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { formReaders } from '../people/roles.ts'
import { instant, officeParams } from '../schemas.ts'
import { workCalendar } from './calendar.ts'

const answer = z.object({
  current: workCalendar,
  /** The newest first; version 1 came with the product and was made by nobody. */
  versions: z.array(
    z.object({ version: z.int(), createdAt: instant.nullable(), createdBy: z.string().nullable() }),
  ),
})
export type CalendarView = z.output<typeof answer>

export const readCalendar = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/calendar',
  summary: 'The office’s working time: hours, other hours for some days, closed days.',
  access: formReaders,
  params: officeParams,
  answer,
})

/**
 * `version` is the newest one's plus one; sent twice it answers the same. calendar_outdated when somebody else was
 * quicker. The deadlines of all tickets that are not closed are counted anew, by a job.
 */
export const saveCalendar = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/calendar',
  summary: 'A new version of the office’s working time.',
  access: ['supervisor', 'administrator'],
  params: officeParams,
  body: workCalendar,
  answer,
})
