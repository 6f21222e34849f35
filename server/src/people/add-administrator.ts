import type { Role } from '#domain/people/roles.ts'
import type { Db } from '#server/platform/database.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Person } from '#server/platform/work.ts'
import { addAccount } from './add-account.ts'
import { insertMembership } from './memberships.queries.ts'
import { findPersonByEmail } from './people.queries.ts'

/**
 * Gives the office in which `db` stands an administrator with an account of their own, who signs in with this
 * password (`passwordHash` from hashOf); with `takesCalls` also agent and supervisor. email_taken when the mailbox (lower case) belongs to somebody already.
 */
export async function addAdministrator(
  db: Db,
  {
    takesCalls = false,
    ...administrator
  }: { name: string; email: string; passwordHash: string; takesCalls?: boolean },
  now: Date,
): Promise<Person> {
  if (await findPersonByEmail(db, administrator.email)) throw new Refusal('email_taken')
  const person = await addAccount(db, administrator, now)
  const roles: Role[] = takesCalls ? ['administrator', 'supervisor', 'agent'] : ['administrator']
  for (const role of roles) await insertMembership(db, person.id, role, now)
  return person
}
