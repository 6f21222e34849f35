import type { Member } from '#domain/people/people.api.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { changeRoles } from './change-roles.ts'
import { findMember, insertMembership, lockAdministrators } from './memberships.queries.ts'

/** Takes all roles in this office and ends the person's sessions; another office they serve is none of ours. */
export const deactivatePerson = (work: Work, personId: string): Promise<Member> =>
  inTransaction(work, async (work) => {
    await lockAdministrators(work.db)
    const member = await findMember(work.db, personId)
    if (member && member.roles.length === 0) return member
    return changeRoles(work, personId, [])
  })

/** Gives the roles again that ended last. */
export const reactivatePerson = (work: Work, personId: string): Promise<Member> =>
  inTransaction(work, async (work) => {
    const { db, now } = work
    await lockAdministrators(db)
    const member = await findMember(db, personId)
    if (!member) throw new Refusal('person_not_found')
    if (member.roles.length > 0) return member
    for (const role of member.formerRoles) await insertMembership(db, personId, role, now)
    await recordEvent(work, 'people.reactivated', personId)
    return (await findMember(db, personId)) ?? member
  })
