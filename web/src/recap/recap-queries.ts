import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type RecapFilters, readRecap, recapChoices } from '#domain/recap/recap.api.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'

/** A row changes with its form, its ticket and its archive. */
const subjects = ['consultation', 'ticket', 'archive']

export const recapQuery = (officeId: string, month: string, filters: RecapFilters) =>
  infiniteQueryOptions({
    queryKey: officeKey(officeId, subjects, 'recap', { month, ...filters }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(readRecap, { params: { officeId, month }, query: { ...filters, cursor, limit: 50 } }, { signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export const choicesQuery = (officeId: string, month: string) =>
  queryOptions({
    queryKey: officeKey(officeId, subjects, 'recap-choices', month),
    queryFn: ({ signal }) => call(recapChoices, { params: { officeId, month } }, { signal }),
  })
