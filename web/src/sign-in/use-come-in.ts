import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type Session, sessionQuery } from '../platform/session.ts'

/** Somebody is signed in from now on: nothing that was read for the person before is shown to them. */
export const useComeIn = () => {
  const queries = useQueryClient()
  return useCallback(
    (session: Session) => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
      queries.setQueryData(sessionQuery.queryKey, session)
    },
    [queries],
  )
}
