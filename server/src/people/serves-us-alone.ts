import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { countOtherOffices, findMember } from './memberships.queries.ts'

/**
 * Somebody active of this office whose ways in its administrator may change. Not of whoever serves another office as
 * well (serves_other_office): an administrator here would come in there by it. Not one's own (not_allowed): there a
 * password is asked.
 */
export async function memberOfOursAlone({ db, actor }: Work, personId: string): Promise<void> {
  const member = await findMember(db, personId)
  if (!member || member.roles.length === 0) throw new Refusal('person_not_found')
  if (personId === actor.id) throw new Refusal('not_allowed')
  if ((await countOtherOffices(db, personId)) > 0) throw new Refusal('serves_other_office')
}
