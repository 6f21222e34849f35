import type { House } from './house.ts'

/** /healthz: the process lives. /readyz: it can work, i.e. its database answers. */
export function healthRoutes({ app, db }: House): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'alive' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await withTimeLimit(db`select 1`, 2_000)
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'database_away' })
    }
  })
}

function withTimeLimit<T>(work: PromiseLike<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms)
    work.then(resolve, reject).then(() => clearTimeout(timer))
  })
}
