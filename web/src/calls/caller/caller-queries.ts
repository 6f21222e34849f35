import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { findCallers, readCaller } from '#domain/calls/calls.api.ts'
import { call } from '../../platform/api.ts'
import { officeKey } from '../../platform/live.ts'

export type Caller = z.output<typeof findCallers.answer>['items'][number]

export const offersQuery = (officeId: string, words: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'caller', 'offers', words),
    enabled: words.length >= 3,
    retry: false,
    // What was offered stays until the next offer is there: nothing flickers under the agent's eyes.
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(findCallers, { params: { officeId }, query: { words } }, { signal }),
  })

export const callerQuery = (officeId: string, id: string) =>
  queryOptions({
    queryKey: officeKey(officeId, ['caller', 'consultation', 'ticket'], 'one', id),
    staleTime: 60_000,
    queryFn: ({ signal }) => call(readCaller, { params: { officeId, id } }, { signal }),
  })
