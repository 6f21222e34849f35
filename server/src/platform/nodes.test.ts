import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { databaseOfThisTest } from '#server/testing/test-database.ts'
import { createLog } from './log.ts'
import { joinNodes } from './nodes.ts'

const log = createLog('silent')
const secret = 'k3Jq9vXw2Lr8Tz5Nf7Hb1Mc4Pd6Sg0Ya'

async function database() {
  const { superuser, worker } = await databaseOfThisTest()
  const sql = postgres(superuser, { max: 1, onnotice: () => {} })
  onTestFinished(() => sql.end({ timeout: 1 }))
  const join = (more: { authSecret?: string; alone?: boolean } = {}) =>
    joinNodes({ url: worker, role: 'worker', authSecret: secret, alone: false, log, ...more })
  return { sql, join }
}

/** A job that a worker of this name took a minute ago. */
const takenBy = async (sql: postgres.Sql, worker: string, key: string) => {
  await sql`select graphile_worker.add_job('print', '{}'::json, job_key => ${key})`
  await sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - interval '1 minute'
    where key = ${key}`
}
const stillTaken = async (sql: postgres.Sql) =>
  (await sql`select key from graphile_worker._private_jobs where locked_by is not null order by key`).map(
    ({ key }) => key,
  )

test('what a silent node had taken from the queue is given back, what a living one works on is not', async () => {
  const { sql, join } = await database()
  await takenBy(sql, 'worker-of-the-living', 'a')
  await takenBy(sql, 'worker-of-the-dead', 'b')
  await sql`insert into nodes (id, role, host, pid, secret_fingerprint, queue_workers, seen_at)
    select gen_random_uuid(), 'worker', 'x', 1, f.fingerprint, array[w], now() - silence
    from (select left(encode(sha256(${secret}::bytea), 'hex'), 16) as fingerprint) f,
      (values ('worker-of-the-living', interval '5 seconds'), ('worker-of-the-dead', interval '40 seconds')) as v(w, silence)`
  const node = await join()
  expect(await stillTaken(sql)).toEqual(['a'])
  await node.leave()
  expect(await sql`select from nodes`).toHaveLength(2)
})

test('a node that is alone on its database takes over at once what the killed one had taken', async () => {
  const { sql, join } = await database()
  await join({ authSecret: `${secret}-of-before` })
  await takenBy(sql, 'worker-killed-just-now', 'a')
  const node = await join({ alone: true })
  expect(await stillTaken(sql)).toEqual([])
  await node.leave()
})

test('A14: a node that signs sessions with another secret than a living one is refused with one line', async () => {
  const { sql, join } = await database()
  const first = await join()
  await expect(join({ authSecret: `${secret}-other` })).rejects.toThrow(
    /^A node on \S+ signs [^\n]*AUTH_SECRET[^\n]*$/,
  )
  const second = await join()
  expect(await sql`select clock_ahead_ms from nodes where abs(clock_ahead_ms) < 2000`).toHaveLength(2)
  await first.leave()
  await second.leave()
})
