import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { instant, officeItemParams, officeParams } from '../schemas.ts'
import { role } from './person.ts'
import { formReaders } from './roles.ts'

const member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** Empty for somebody who is deactivated in this office. */
  roles: z.array(role),
  /** The roles they had when they were deactivated; reactivation gives these again. */
  formerRoles: z.array(role),
  since: instant,
  endedAt: instant.nullable(),
})
export type Member = z.output<typeof member>

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/people',
  summary: 'The people of the office, also the deactivated ones.',
  access: formReaders,
  params: officeParams,
  answer: z.object({ items: z.array(member) }),
})

/** Sets all roles of an active person. Their sessions end: they sign in anew. The last administrator stays one. */
export const changeRoles = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/people/:id/roles',
  summary: 'What a person may do in this office.',
  access: ['administrator'],
  params: officeItemParams,
  body: z.strictObject({ roles: z.array(role).min(1).max(5) }),
  answer: member,
})

/** They leave this office and are signed out at once; what they did stays theirs. Nobody is ever deleted. */
export const deactivatePerson = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/people/:id/deactivation',
  summary: 'Somebody no longer serves this office.',
  access: ['administrator'],
  params: officeItemParams,
  answer: member,
})

export const reactivatePerson = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/people/:id/reactivation',
  summary: 'Somebody serves this office again, in the roles they had.',
  access: ['administrator'],
  params: officeItemParams,
  answer: member,
})
