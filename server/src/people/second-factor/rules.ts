import type { Role } from '#domain/people/roles.ts'
import { graceDays } from '#domain/people/second-factor.api.ts'
import { recordEvent } from '#server/platform/events.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { endSessionsOf } from '../end-sessions.ts'
import { deleteTokensOf } from '../one-time-tokens.queries.ts'
import { deletePasskeysOf } from '../passkeys/passkeys.queries.ts'
import { memberOfOursAlone } from '../serves-us-alone.ts'
import {
  deleteSecondFactor,
  findSecondFactorRoles,
  markSessionsDue,
  writeSecondFactorRoles,
} from './second-factor.queries.ts'

export const readSecondFactorRoles = (work: Work) =>
  inTransaction(work, async ({ db }) => ({ roles: await findSecondFactorRoles(db) }))

/** Those of these roles who have none make one at their next sign-in; who is at work now has some days' grace. */
export const changeSecondFactorRoles = (work: Work, wanted: readonly Role[]) =>
  inTransaction(work, async (work) => {
    const { db, now } = work
    const roles = [...new Set(wanted)].sort()
    const before = await findSecondFactorRoles(db)
    if (before.join() === roles.join()) return { roles }
    await writeSecondFactorRoles(db, roles)
    await markSessionsDue(db, roles, new Date(now.getTime() + graceDays * 86_400_000))
    await recordEvent(work, 'people.second_factor_roles_changed', null, { roles: roles.join(' ') })
    return { roles }
  })

/** For somebody who lost telephone and codes: they sign in by password, and make a new one where it is needed. */
export const resetSecondFactor = (work: Work, personId: string): Promise<undefined> =>
  inTransaction(work, async (work) => {
    await memberOfOursAlone(work, personId)
    await deleteSecondFactor(work.db, personId)
    await deletePasskeysOf(work.db, personId)
    await deleteTokensOf(work.db, personId)
    await recordEvent(work, 'people.second_factor_reset', personId)
    await endSessionsOf(work, personId)
    return undefined
  })
