import type { SystemHealth } from '#domain/system-health/system-health.api.ts'
import type { Db } from '#server/platform/database.ts'

export async function describeDatabase(db: Db): Promise<SystemHealth['database']> {
  const [row] = await db<[SystemHealth['database']]>`select
    current_setting('server_version') as version,
    pg_database_size(current_database())::float8 as bytes,
    (select count(*)::integer from pg_stat_activity where datname is not null) as connections,
    current_setting('max_connections')::integer as "mostConnections"`
  return row
}

/** E-mails of the office of the transaction that are not on their way. */
export async function countMails(db: Db): Promise<{ waiting: number; failed: number }> {
  const [row] = await db<[{ waiting: number; failed: number }]>`select
    count(*) filter (where state = 'waiting')::integer as waiting,
    count(*) filter (where state = 'failed')::integer as failed
    from mails where office_id = current_office() and state in ('waiting', 'failed')`
  return row
}
