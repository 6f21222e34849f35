import { queryOptions } from '@tanstack/react-query'
import { listUnits } from '#domain/offices/units.api.ts'
import { readMyUnits } from '#domain/tickets/desk.api.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'

export const unitsQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'office', 'units-of-tickets'),
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => {
      const { items } = await call(listUnits, { params: { officeId } }, { signal })
      return items.filter(({ validTo }) => validTo === null)
    },
  })

export const myUnitsQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'office', 'my-units'),
    queryFn: async ({ signal }) => (await call(readMyUnits, { params: { officeId } }, { signal })).unitIds,
  })
