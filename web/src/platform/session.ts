import { queryOptions } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Role } from '#domain/people/roles.ts'
// The type alone: the declaration would bring the schemas into the first bundle.
import type { Session } from '#domain/people/session.api.ts'
import { request } from './api.ts'
import { serverNow } from './clock.ts'
import { RefusedError } from './failures.ts'
import { readKept, writeKept } from './kept.ts'

export type { Session }
export type SessionOffice = Session['offices'][number]

const key = 'dering.office'

/** Who is signed in here; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'] as const,
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const response = await request({ method: 'GET', path: '/api/session' }, {}, { signal })
      return (await response.json()) as Session
    } catch (failure) {
      if (failure instanceof RefusedError && failure.code === 'not_signed_in') return null
      throw failure
    }
  },
})

/** Whether a second factor has to be made before anything else. */
export const owesSecondFactor = ({ secondFactorDueAt }: Session): boolean =>
  secondFactorDueAt !== null && Date.parse(secondFactorDueAt) <= serverNow()

/** The office this tab works for: the one chosen here, else the one last chosen on this device, else the first. */
export const currentOffice = (offices: readonly SessionOffice[]): SessionOffice | null => {
  const chosen = [readKept(key, 'tab'), readKept(key)]
  const found = chosen.map((id) => offices.find((one) => one.id === id)).find(Boolean)
  return found ?? offices[0] ?? null
}

export const keepOffice = (officeId: string) => {
  writeKept(key, officeId, 'tab')
  writeKept(key, officeId)
}

export type SignedIn = {
  person: Session['person']
  office: SessionOffice
  offices: readonly SessionOffice[]
  switchOffice: (officeId: string) => void
  signOut: () => Promise<void>
}

/** Given by the shell to every page inside it. */
export const SignedInContext = createContext<SignedIn | null>(null)

export const useSignedIn = (): SignedIn => {
  const signedIn = useContext(SignedInContext)
  if (!signedIn) throw new Error('this part works only for someone signed in')
  return signedIn
}

export const useOffice = (): SessionOffice => useSignedIn().office

/** Whether the person has one of these roles in the current office. */
export const useHasRole = (...roles: readonly Role[]): boolean =>
  useOffice().roles.some((role) => roles.includes(role))
