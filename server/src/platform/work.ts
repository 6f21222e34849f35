import type { Role } from '#domain/people/roles.ts'
import type { Db, Pool } from './database.ts'

/** A signed-in person. */
export interface Person {
  id: string
  name: string
  email: string
  language: 'id' | 'en'
}

/** A person at work in one office. */
export interface Actor extends Person {
  officeId: string
  roles: readonly Role[]
}

/** What every use case is handed: nothing reaches for a database, a person or a clock by itself. */
export interface Work<A extends Actor | Person | null = Actor> {
  db: Db
  actor: A
  /** Read once per request, from the clock of the app. */
  now: Date
  requestId: string
}

/** Who the database shall believe it is talking to, for row-level security. */
interface Standing {
  officeId?: string | null
  personId?: string | null
  verificationCode?: string | null
}

/**
 * Runs `act` in one transaction in which row-level security sees the actor's office and person. Inside another one it
 * joins it. The pool is out of reach in there: shadow `work`.
 */
export function inTransaction<A extends Actor | Person | null, T>(
  work: Work<A>,
  act: (work: Work<A>) => Promise<T>,
): Promise<T> {
  const { actor } = work
  const officeId = actor && 'officeId' in actor ? actor.officeId : null
  return inStanding(work.db, { officeId, personId: actor?.id ?? null }, (db) => act({ ...work, db }))
}

/** The same for set-up, jobs and public pages, which stand on something else than a signed-in person. */
export async function inStanding<T>(db: Db, standing: Standing, act: (db: Db) => Promise<T>): Promise<T> {
  if (!('begin' in db)) return act(db)
  const done = await (db as Pool).begin(async (transaction) => {
    const tx = transaction as unknown as Db
    // Not awaited before `act`: both go to the server in one write, in this order.
    const stand = tx`select set_config('dering.office_id', ${standing.officeId ?? ''}, true),
      set_config('dering.person_id', ${standing.personId ?? ''}, true),
      set_config('dering.verification_code', ${standing.verificationCode ?? ''}, true)`.execute()
    stand.catch(() => {})
    const result = await act(tx)
    await stand
    return { result }
  })
  return done.result
}
