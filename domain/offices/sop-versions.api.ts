import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { formReaders } from '../people/roles.ts'
import { instant, officeParams } from '../schemas.ts'
import { sopVersion } from '../sop/version.ts'

const line = z.object({
  contents: sopVersion,
  createdAt: instant,
  createdBy: z.string().nullable(),
})

/** Newest first: the first is the one under which new consultations run. */
export const listSopVersions = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/sop-versions',
  summary: 'The office’s SOP: standard times and texts, all versions.',
  access: formReaders,
  params: officeParams,
  answer: z.object({ items: z.array(line) }),
})

/**
 * `version` is the newest one's plus one; sent twice it answers the same. sop_version_outdated when somebody else was
 * quicker. Consultations that have begun keep their version.
 */
export const addSopVersion = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/sop-versions',
  summary: 'A new version of the SOP’s times and texts.',
  access: ['supervisor', 'administrator'],
  params: officeParams,
  body: sopVersion,
  answer: line,
})
