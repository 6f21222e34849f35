import { queryOptions } from '@tanstack/react-query'
import { readWaysIn } from '#domain/people/profile.api.ts'
import { call } from '../platform/api.ts'

/** Which ways to sign in this installation has. */
export const waysQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: () => call(readWaysIn, {}),
  refetchOnWindowFocus: false,
})
