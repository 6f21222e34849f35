import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readProfile } from '#domain/people/profile.api.ts'
import { call } from '../platform/api.ts'
import { sayFailure } from '../ui/say-failure.ts'
import { sayDone } from '../ui/toasts.tsx'

export const profileQuery = queryOptions({
  queryKey: ['profile'] as const,
  queryFn: () => call(readProfile, {}),
})

/** Does something to one's way in, says what happened, and reads the profile anew. `failure` stands at the form. */
export const useAct = () => {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const act = async (what: () => Promise<unknown>, done?: string): Promise<boolean> => {
    setBusy(true)
    setFailure(null)
    try {
      await what()
      await queries.invalidateQueries({ queryKey: profileQuery.queryKey })
      if (done) sayDone(done)
      return true
    } catch (refused) {
      setFailure(sayFailure(refused))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { act, busy, failure }
}
