import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { House } from './house.ts'
import { Refusal } from './refusal.ts'

/** Serves the built pages; any other path that a browser opens is a page of the app. */
export async function serveWeb({ app, settings: { webFolder } }: House): Promise<void> {
  const pages = webFolder !== null && existsSync(webFolder)
  if (pages) {
    await app.register(fastifyStatic, {
      root: webFolder,
      wildcard: false,
      setHeaders: (reply, path) => {
        const named = path.includes('/assets/')
        reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && !/^\/(api|assets)\//.test(request.url)
    if (pages && wantsPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    throw new Refusal('not_found')
  })
}
