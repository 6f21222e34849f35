// For every endpoint of the house there is a maker here; route-matrix.test.ts fails without one.
//
// HOW TO ADD YOURS: put a file beside this one, named by your feature (tickets.ts), that exports `makers`: a list of
//   maker(endpoint, async (house, office) => ({ as, params, query, body, objects }))
// It prepares (by house.as(office.agent).call(...)) whatever the request needs in that office, and returns the request
// without sending it. `objects` lists every id in params, query or body that is an object of that office (a ticket, a
// call, a unit, a caller), but not officeId, and not ids that the browser makes anew (commandId). An endpoint may have
// several makers. The matrix then sends it: it must succeed for `as`; and from the other office, with one or all of
// these ids, it must answer exactly as for an id that does not exist.
import { readdirSync } from 'node:fs'
import type { RouteMaker } from './maker.ts'

const files = readdirSync(import.meta.dirname).filter((name) => !['index.ts', 'maker.ts'].includes(name))

/** The makers of all features. */
export async function allMakers(): Promise<RouteMaker[]> {
  const read = files.map((name) => import(`./${name}`) as Promise<{ makers: readonly RouteMaker[] }>)
  return (await Promise.all(read)).flatMap(({ makers }) => makers)
}
