import { Refusal } from '#server/platform/refusal.ts'
import type { Person, Work } from '#server/platform/work.ts'
import { tellSessionEnded } from '../end-sessions.ts'
import { deleteOtherSessions, deleteSessionOf } from '../sessions.queries.ts'

/** One of one's own; of somebody else's it tells what it tells of one that is none. */
export async function endSession(work: Work<Person>, id: string): Promise<undefined> {
  if (!(await deleteSessionOf(work.db, work.actor.id, id))) throw new Refusal('not_found')
  await tellSessionEnded(work)
  return undefined
}

export async function endOtherSessions(work: Work<Person>): Promise<undefined> {
  await deleteOtherSessions(work.db, work.actor.id, work.actor.sessionId ?? null)
  await tellSessionEnded(work)
  return undefined
}
