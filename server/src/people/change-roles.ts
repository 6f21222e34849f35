import type { Member } from '#domain/people/people.api.ts'
import type { Role } from '#domain/people/roles.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { endSessionsOf } from './end-sessions.ts'
import { endMemberships, findMember, insertMembership, lockAdministrators } from './memberships.queries.ts'

/** All roles that an active person has from now on; none deactivates. Sent again, it changes nothing. */
export const changeRoles = (work: Work, personId: string, wanted: readonly Role[]): Promise<Member> =>
  inTransaction(work, async (work) => {
    const { db, now } = work
    // The lock first: two administrators who take each other's role away at once wait for one another here.
    const administrators = await lockAdministrators(db)
    const member = await findMember(db, personId)
    if (!member || member.roles.length === 0) throw new Refusal('person_not_found')
    const taken = member.roles.filter((role) => !wanted.includes(role))
    const given = wanted.filter((role) => !member.roles.includes(role))
    if (taken.length === 0 && given.length === 0) return member
    if (taken.includes('administrator') && administrators.length === 1)
      throw new Refusal('last_administrator')
    await endMemberships(db, personId, taken, now)
    for (const role of given) await insertMembership(db, personId, role, now)
    await recordEvent(work, 'people.roles_changed', personId)
    await endSessionsOf(work, personId)
    return (await findMember(db, personId)) ?? member
  })
