import type { Db } from './database.ts'

export async function addJob(
  db: Db,
  job: {
    name: string
    payload: Record<string, string>
    key: string | null
    runAt: Date | null
    maxAttempts: number
  },
): Promise<void> {
  await db`select graphile_worker.add_job(${job.name}, payload => ${db.json(job.payload)}::json,
    run_at => ${job.runAt}, max_attempts => ${job.maxAttempts}, job_key => ${job.key})`
}
