import type { Db } from './database.ts'

export async function addJob(
  db: Db,
  job: {
    name: string
    payload: Record<string, string>
    key: string | null
    runAt: Date | null
    inMs: number | null
    maxAttempts: number
  },
): Promise<void> {
  await db`select graphile_worker.add_job(${job.name}, payload => ${db.json(job.payload)}::json,
    run_at => coalesce(now() + make_interval(secs => ${job.inMs}::float8 / 1000), ${job.runAt}), max_attempts => ${job.maxAttempts}, job_key => ${job.key})`
}

/** What the queue holds now: due and free, in work, failed at least once; and how long the oldest due one has waited. */
export async function countJobs(db: Db) {
  const [row] = await db<
    [{ waiting: number; working: number; failing: number; oldestSeconds: number }]
  >`select
    count(*) filter (where due)::integer as waiting,
    count(*) filter (where locked_at is not null)::integer as working,
    count(*) filter (where last_error is not null)::integer as failing,
    coalesce(extract(epoch from now() - min(run_at) filter (where due)), 0)::float8 as "oldestSeconds"
    from (select run_at, locked_at, last_error,
            locked_at is null and run_at <= now() and attempts < max_attempts as due
          from graphile_worker._private_jobs) jobs`
  return { ...row, oldestSeconds: Math.max(0, row.oldestSeconds) }
}
