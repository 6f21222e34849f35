import { setTimeout as sleep } from 'node:timers/promises'
import type { Role } from '#domain/people/roles.ts'
import type { Db, Pool } from './database.ts'

/** A signed-in person. */
export interface Person {
  id: string
  name: string
  email: string
  language: 'id' | 'en'
  /** The session with which they came, where they came with one. */
  sessionId?: string
  /** From when on that session serves for nothing but making a second factor. */
  secondFactorDueAt?: Date | null
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

/** Of two transactions that wait for each other PostgreSQL ends one, which has then changed nothing. */
const lostRaces = ['40P01', '40001']
const mostTries = 4

/**
 * The same for set-up, jobs and public pages, which stand on something else than a signed-in person.
 *
 * When the connection is cut, or the transaction is over, its `db` refuses: the driver would send what a straggler
 * still asks, and its rollback, to whoever has been given the same place in the pool since.
 *
 * A transaction that lost a race (deadlock, serialization) is run again from its beginning: `act` must leave nothing
 * behind but in its `db`.
 */
export async function inStanding<T>(db: Db, standing: Standing, act: (db: Db) => Promise<T>): Promise<T> {
  if (!('begin' in db)) return act(db)
  for (let tries = 1; ; tries++) {
    try {
      return await once(db as Pool, standing, act)
    } catch (error) {
      if (tries === mostTries || !lostRaces.includes((error as { code?: string }).code ?? '')) throw error
      // Not in step with the other loser.
      await sleep(Math.random() * 25 * tries)
    }
  }
}

async function once<T>(pool: Pool, standing: Standing, act: (db: Db) => Promise<T>): Promise<T> {
  let over = false
  const leaveAlone = () => (over ? new Promise<never>(() => {}) : undefined)
  const done = pool.begin(async (transaction) => {
    try {
      const tx = whileNot(transaction as unknown as Db, () => over)
      // Not awaited before `act`: both go to the server in one write, in this order.
      const stand = tx`select set_config('dering.office_id', ${standing.officeId ?? ''}, true),
        set_config('dering.person_id', ${standing.personId ?? ''}, true),
        set_config('dering.verification_code', ${standing.verificationCode ?? ''}, true)`.execute()
      stand.catch(() => {})
      const result = await act(tx)
      await stand
      await leaveAlone()
      return { result }
    } catch (error) {
      await leaveAlone()
      throw error
    }
  })
  try {
    return (await done).result
  } finally {
    over = true
  }
}

/** The transaction, until it is over: then every use of it is refused as on a closed connection. */
function whileNot(transaction: Db, over: () => boolean): Db {
  const refuse = () => {
    if (over()) throw Object.assign(new Error('the transaction is over'), { code: 'CONNECTION_CLOSED' })
  }
  return new Proxy(transaction, {
    apply(target, self, args) {
      refuse()
      return Reflect.apply(target as unknown as () => unknown, self, args)
    },
    get(target, key, receiver) {
      refuse()
      return Reflect.get(target, key, receiver)
    },
  })
}
