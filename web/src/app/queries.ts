import { QueryClient } from '@tanstack/react-query'
import { RefusedError } from '../platform/failures.ts'
import { onReach } from '../platform/reach.ts'
import { sessionQuery } from '../platform/session.ts'
import { onSignedOut } from '../platform/signed-out.ts'

/** `navigator.onLine` knows nothing of a LAN without internet, so queries never wait for it. A refusal is an answer. */
export const makeQueries = () => {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (failures, error) => !(error instanceof RefusedError) && failures < 2,
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  onReach((reach) => reach === 'reached' && queries.invalidateQueries())
  onSignedOut(() => queries.setQueryData(sessionQuery.queryKey, null))
  return queries
}
