import { v7 as uuid } from 'uuid'
import type { CastName } from './cast.ts'
import type { MadeRequest, RouteMaker } from './route-makers/maker.ts'
import type { TestHouse } from './start-house.ts'
import { addressOf } from './visitor.ts'

/** Sends a made request, perhaps as somebody else or with other words in it; answers what can be compared. */
export async function send(
  house: TestHouse,
  { endpoint }: RouteMaker,
  made: MadeRequest,
  { as = made.as, swap = {} }: { as?: CastName | null; swap?: Record<string, string> } = {},
) {
  const { params = {}, query = {}, body } = swapped({ ...made, ...withNewCommand(made) }, swap)
  const who = as === null ? house.stranger() : house.as(as)
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
  const answer = await who[method]<unknown>(addressOf(endpoint.path, params, query), made.bytes ?? body)
  return { status: answer.status, said: withoutNames(answer.body, swap) }
}

/** Ids that no object has, one for each. */
export const inventedFor = (ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, uuid()]))

/** Sent twice with one command id it would be the same command; each sending is a new one. */
function withNewCommand({ body, query }: MadeRequest): Pick<MadeRequest, 'body' | 'query'> {
  return { body: renewed(body), query: renewed(query) }
}
const renewed = (sent: unknown) =>
  typeof sent === 'object' && sent !== null && 'commandId' in sent ? { ...sent, commandId: uuid() } : sent

function swapped(made: MadeRequest, swap: Record<string, string>): MadeRequest {
  const text = Object.entries(swap).reduce(
    (text, [id, other]) => text.replaceAll(id, other),
    JSON.stringify(made),
  )
  return JSON.parse(text) as MadeRequest
}

/** An answer in which the request's id and the ids that were asked for do not show. */
function withoutNames(said: unknown, swap: Record<string, string>): string {
  const text = Buffer.isBuffer(said) ? said.toString('base64') : (JSON.stringify(said) ?? '')
  return [...Object.entries(swap).flat()]
    .reduce((text, id) => text.replaceAll(id, '(id)'), text)
    .replace(/"requestId":"[^"]*"/, '"requestId":"(id)"')
}
