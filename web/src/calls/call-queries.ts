import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { listCalls } from '#domain/calls/calls.api.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'

export type Call = z.output<typeof listCalls.answer>['items'][number]
export type CallFilters = { whose: 'mine' | 'office'; ending: 'all' | 'finished' | 'without_form' }

const subjects = ['call', 'consultation']

export const callLogQuery = (officeId: string, filters: CallFilters) =>
  infiniteQueryOptions({
    queryKey: officeKey(officeId, subjects, 'log', filters),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(listCalls, { params: { officeId }, query: { ...filters, cursor } }, { signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export const myLastCallsQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, subjects, 'mine'),
    queryFn: ({ signal }) =>
      call(listCalls, { params: { officeId }, query: { whose: 'mine', limit: 12 } }, { signal }),
  })
