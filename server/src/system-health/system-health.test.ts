import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSystemHealth } from '#domain/system-health/system-health.api.ts'
import { createLog } from '#server/platform/log.ts'
import { joinNodes } from '#server/platform/nodes.ts'
import { temporaryFolder } from '#server/testing/child-process.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

const token = 'u7Tn2Xq9Lw4Rb8Zk3Vf6Hc1Pd5Sg0MyEa'
let house: TestHouse
beforeEach(async () => {
  house = await startHouse({ settings: { dataFolder: temporaryFolder(), metricsToken: token } })
})
afterEach(() => house.close())

const params = () => ({ officeId: house.offices.JBR })

test('the administrator sees database, disk, mail, queue and nodes as they are', async () => {
  const { database, settings } = house
  const node = await joinNodes({
    url: database.worker,
    role: 'worker',
    authSecret: settings.authSecret,
    alone: false,
    log: createLog('silent'),
  })
  await house.owner`select graphile_worker.add_job('x', '{}'::json, run_at => now() - interval '5 minutes')`
  const { status, body } = await house.as('admin').call(readSystemHealth, { params: params() })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    mail: { server: false, address: true, waiting: 0, failed: 0 },
    jobs: { waiting: 1, working: 0, failing: 0 },
    nodes: [{ role: 'worker', host: expect.any(String) }],
  })
  expect(body.database.bytes).toBeGreaterThan(1_000_000)
  expect(body.database.connections).toBeGreaterThan(1)
  expect(body.disk?.freeBytes).toBeLessThan(body.disk?.totalBytes ?? 0)
  expect(body.jobs.oldestSeconds).toBeGreaterThanOrEqual(299)
  await node.leave()
})

test('nobody but administrator and auditor sees it', async () => {
  const statusOf = async (name: 'sari' | 'wati' | 'audit') =>
    (await house.as(name).call(readSystemHealth, { params: params() })).status
  expect([await statusOf('sari'), await statusOf('wati'), await statusOf('audit')]).toEqual([403, 403, 200])
})

test('A23: /metrics is there for the bearer of the token alone, and holds no id, word or office', async () => {
  const ask = (headers: Record<string, string>) => house.app.inject({ url: '/metrics', headers })
  await house.as('sari').get(`/api/offices/${house.offices.JBR}/tickets`)
  for (const headers of [{}, { authorization: 'Bearer x' }, { authorization: token }])
    expect((await ask(headers as Record<string, string>)).statusCode).toBe(404)
  const { statusCode, body } = await ask({ authorization: `Bearer ${token}` })
  expect(statusCode).toBe(200)
  expect(body).toMatch(
    /^dering_http_request_seconds_count\{method="GET",route="\/api\/offices\/:officeId\/tickets",status="200"\} 1$/m,
  )
  expect(body).toMatch(/^dering_jobs\{state="waiting"\} 0$/m)
  expect(body).toMatch(/^dering_process_cpu_user_seconds_total /m)
  expect(body).not.toContain(house.offices.JBR)
  await house.close()
  house = await startHouse()
  expect((await house.app.inject({ url: '/metrics' })).statusCode).toBe(404)
})
