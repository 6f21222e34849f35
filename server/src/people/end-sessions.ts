import { recordEvent } from '#server/platform/events.ts'
import { type Actor, inTransaction, type Person, type Work } from '#server/platform/work.ts'
import { listServedOffices } from './memberships.queries.ts'
import { deleteSessionsOf } from './sessions.queries.ts'

/** Signs somebody out everywhere, in the actor's transaction, and cuts their live screens in this office. */
export async function endSessionsOf(work: Work<Actor>, personId: string): Promise<void> {
  await deleteSessionsOf(work.db, personId)
  await recordEvent(work, 'session.ended', personId)
}

/** Tells every office a person serves that a session of theirs has ended: its live screens are cut at once. */
export async function tellSessionEnded(work: Work<Person>): Promise<void> {
  const { actor } = work
  const offices = await inTransaction(work, ({ db }) => listServedOffices(db, actor.id))
  for (const { id: officeId, roles } of offices) {
    const there = { ...work, actor: { ...actor, officeId, roles } }
    await inTransaction(there, (there) => recordEvent(there, 'session.ended', actor.id))
  }
}
