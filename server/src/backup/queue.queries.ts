import type { Client } from 'pg'

/** What the queue's own function takes: the same in every version of the queue, which its tables are not. */
export const jobColumns = [
  'identifier',
  'payload',
  'queue_name',
  'run_at',
  'max_attempts',
  'key',
  'priority',
  'flags',
]

/** Jobs that are waiting, in work or to be tried again; not those given up. */
export const copyJobsOut = `copy (
  select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.key, j.priority,
    case when j.flags is not null then array(select jsonb_object_keys(j.flags)) end
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  where j.attempts < j.max_attempts order by j.id) to stdout`

export const copyJobsIn = 'copy pg_temp.restored_jobs from stdin'

export async function makeJobTable(client: Client): Promise<void> {
  await client.query(`create temporary table restored_jobs (identifier text, payload json, queue_name text,
    run_at timestamptz, max_attempts integer, key text, priority integer, flags text[]) on commit drop`)
}

/** Hands the jobs to the queue, but for those of the kinds in `without`. Answers how many. */
export async function enqueueRestored(client: Client, without: readonly string[]): Promise<number> {
  const { rowCount } = await client.query(
    `select graphile_worker.add_job(identifier, payload, queue_name, run_at, max_attempts, key, priority, flags)
     from pg_temp.restored_jobs where identifier <> all ($1)`,
    [without],
  )
  return rowCount ?? 0
}

/** E-mails that were on their way, whose fate the backup cannot know. Answers how many. */
export async function holdWaitingMails(client: Client): Promise<number> {
  const { rowCount } = await client.query(
    `update public.mails set state = 'failed', error = 'restored from a backup: it may have been sent before'
     where state = 'waiting'`,
  )
  return rowCount ?? 0
}
