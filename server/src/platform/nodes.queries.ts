import type { Db } from './database.ts'

export interface NodeRow {
  id: string
  role: 'web' | 'worker' | 'all'
  host: string
  pid: number
  secretFingerprint: string
}

/** Nodes that have spoken within the last `aliveSeconds`, by the database's clock. */
export async function listOtherFingerprints(db: Db, { secretFingerprint }: NodeRow, aliveSeconds: number) {
  const rows = await db<{ host: string }[]>`select host from nodes
    where secret_fingerprint <> ${secretFingerprint} and seen_at > now() - make_interval(secs => ${aliveSeconds})
    limit 1`
  return rows.map(({ host }) => host)
}

/** Says that the node lives; also one whose row was taken away meanwhile. Sets its clock against the database's. */
export async function upsertNode(db: Db, node: NodeRow, queueWorkers: readonly string[], now: Date) {
  await db`insert into nodes (id, role, host, pid, secret_fingerprint, queue_workers, clock_ahead_ms)
    values (${node.id}, ${node.role}, ${node.host}, ${node.pid}, ${node.secretFingerprint}, ${[...queueWorkers]},
      round(extract(epoch from ${now}::timestamptz - clock_timestamp()) * 1000)::integer)
    on conflict (id) do update set queue_workers = excluded.queue_workers,
      clock_ahead_ms = excluded.clock_ahead_ms, seen_at = now()`
}

export async function deleteNode(db: Db, id: string): Promise<void> {
  await db`delete from nodes where id = ${id} or seen_at < now() - interval '1 day'`
}

export async function deleteAllNodes(db: Db): Promise<void> {
  await db`delete from nodes`
}

/** Gives back to the queue what workers had taken that have not spoken for `aliveSeconds`. */
export async function releaseJobsOfTheDead(db: Db, aliveSeconds: number): Promise<void> {
  await db`select graphile_worker.force_unlock_workers(dead.ids) from (
      select array_agg(distinct locked_by) as ids from graphile_worker._private_jobs
      where locked_at < now() - make_interval(secs => ${aliveSeconds})
        and not exists (select from nodes where locked_by = any(queue_workers)
          and seen_at > now() - make_interval(secs => ${aliveSeconds}))
    ) dead where dead.ids is not null`
}

/** Nodes that have spoken within the last half minute, the oldest first. */
export async function listNodes(db: Db) {
  const rows = await db<
    { host: string; role: NodeRow['role']; startedAt: Date; seenAt: Date; clockAheadMs: number }[]
  >`select host, role, started_at as "startedAt", seen_at as "seenAt", clock_ahead_ms as "clockAheadMs"
    from nodes where seen_at > now() - interval '30 seconds' order by started_at, id`
  return rows.map(({ startedAt, seenAt, ...rest }) => ({
    ...rest,
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }))
}
