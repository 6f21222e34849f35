import { z } from 'zod'
import type { Clock } from './clock.ts'
import type { Db, Pool } from './database.ts'
import { addJob } from './jobs.queries.ts'
import { inStanding } from './work.ts'

/** What a job is handed: the office's transaction is its own to open, so that slow work stays outside one. */
export interface JobWork {
  pool: Pool
  officeId: string
  now: Date
  /** Runs in one transaction that row-level security sees as this office. */
  inOffice<T>(act: (db: Db) => Promise<T>): Promise<T>
}

/** A kind of job: its payload is ids only; it is idempotent, re-reads, and calls a use case. */
export interface JobKind<P extends z.ZodType = z.ZodType> {
  name: string
  payload: P
  run(work: JobWork, payload: z.infer<P>): Promise<void>
}

export const jobKind = <P extends z.ZodType>(kind: JobKind<P>): JobKind<P> => kind

/**
 * Enqueues in the transaction of `db`: the job exists exactly if the change does. `key` makes a later one replace an
 * earlier waiting one. `inMs`: not before so many milliseconds have passed, by the queue's own clock.
 */
export const enqueue = (
  db: Db,
  kind: { name: string },
  officeId: string,
  payload: Record<string, string>,
  {
    key = null,
    runAt = null,
    inMs = null,
    maxAttempts = 25,
  }: { key?: string | null; runAt?: Date | null; inMs?: number | null; maxAttempts?: number } = {},
): Promise<void> =>
  addJob(db, { name: kind.name, payload: { officeId, ...payload }, key, runAt, inMs, maxAttempts })

const envelope = z.looseObject({ officeId: z.uuid() })

/** Makes graphile-worker's task list of job kinds. */
export function taskList(
  pool: Pool,
  clock: Clock,
  kinds: readonly JobKind[],
): Record<string, (payload: unknown) => Promise<void>> {
  return Object.fromEntries(
    kinds.map((kind) => [
      kind.name,
      async (raw: unknown) => {
        const { officeId, ...rest } = envelope.parse(raw)
        const inOffice = <T>(act: (db: Db) => Promise<T>) => inStanding(pool, { officeId }, act)
        await kind.run({ pool, officeId, now: clock.now(), inOffice }, kind.payload.parse(rest))
      },
    ]),
  )
}
