import { createHash, timingSafeEqual } from 'node:crypto'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { House } from './house.ts'
import { countJobs } from './jobs.queries.ts'
import { listNodes } from './nodes.queries.ts'
import { Refusal } from './refusal.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * /metrics in Prometheus' text format, for whoever carries METRICS_TOKEN as a bearer; without that setting there is no
 * such page. Figures of the process, requests by route (its pattern, never an id or a word), the queue, the nodes.
 */
export function metricsRoutes({ app, db, settings: { metricsToken } }: House): void {
  if (metricsToken === null) return
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register, prefix: 'dering_' })
  const requests = new Histogram({
    name: 'dering_http_request_seconds',
    help: 'Time of answering a request, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers,
  })
  const jobs = new Gauge({
    name: 'dering_jobs',
    help: 'Jobs of the queue by state.',
    labelNames: ['state'],
    registers,
  })
  const oldest = new Gauge({
    name: 'dering_jobs_oldest_seconds',
    help: 'How long the oldest due job has waited.',
    registers,
  })
  const nodes = new Gauge({
    name: 'dering_nodes',
    help: 'Nodes alive, by role.',
    labelNames: ['role'],
    registers,
  })
  const clock = new Gauge({
    name: 'dering_clock_ahead_seconds',
    help: 'How far the worst clock of the nodes is ahead of (or behind) that of the database.',
    registers,
  })
  app.addHook('onResponse', async ({ method, routeOptions: { url } }, reply) => {
    requests.observe({ method, route: url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1_000)
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    if (!timingSafeEqual(digest(given), digest(metricsToken))) throw new Refusal('not_found')
    const [queue, alive] = await Promise.all([countJobs(db), listNodes(db)])
    for (const state of ['waiting', 'working', 'failing'] as const) jobs.set({ state }, queue[state])
    oldest.set(queue.oldestSeconds)
    for (const role of ['web', 'worker', 'all'] as const)
      nodes.set({ role }, alive.filter((node) => node.role === role).length)
    const aheads = alive.map(({ clockAheadMs }) => clockAheadMs)
    clock.set(aheads.reduce((worst, ms) => (Math.abs(ms) > Math.abs(worst) ? ms : worst), 0) / 1_000)
    return reply.header('content-type', register.contentType).send(await register.metrics())
  })
}
