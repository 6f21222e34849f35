import type { Session } from '#domain/people/session.api.ts'
import { inTransaction, type Person, type Work } from '#server/platform/work.ts'
import { listServedOffices } from './memberships.queries.ts'

/** Who is signed in, and the offices they serve. */
export const readSession = (work: Work<Person>): Promise<Session> =>
  inTransaction(work, async ({ db, actor: { id, name, email, language, secondFactorDueAt } }) => ({
    person: { id, name, email, language },
    offices: await listServedOffices(db, id),
    secondFactorDueAt: secondFactorDueAt?.toISOString() ?? null,
  }))
