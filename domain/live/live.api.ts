import { endpoint } from '../endpoint.ts'
import { formReaders } from '../people/roles.ts'
import { officeParams } from '../schemas.ts'

/**
 * A stream of server-sent events (text/event-stream): `{ what, id }` of what changed in the office, never the data;
 * `what` is `everything` when messages may have been missed. Ends when the session or the membership does.
 */
export const followLive = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/live',
  summary: 'What changes in the office, as it happens (server-sent events).',
  access: formReaders,
  params: officeParams,
  answer: 'file',
})
