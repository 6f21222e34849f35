import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { House } from './house.ts'
import { Refusal } from './refusal.ts'
import { allowOwnStyles } from './security-headers.ts'

/**
 * Serves the built pages; any other path that a browser opens is a page of the app. Files whose name holds their hash are
 * kept by browsers for good and go out as the build has compressed them; index.html is asked for each time.
 */
export async function serveWeb({ app, settings: { webFolder } }: House): Promise<void> {
  const page = webFolder !== null && existsSync(webFolder) ? pageIn(webFolder) : null
  if (webFolder !== null && page) {
    app.get('/', { schema: { hide: true } }, async (_, reply) => page(reply))
    app.get('/index.html', { schema: { hide: true } }, async (_, reply) => page(reply))
    await app.register(fastifyStatic, {
      root: webFolder,
      wildcard: false,
      globIgnore: ['**/*.{br,gz}', 'index.html'],
      index: false,
      preCompressed: true,
      setHeaders: (reply, file) => {
        const named = file.includes('/assets/')
        reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && !/^\/(api|assets)\//.test(request.url)
    if (page && wantsPage) return page(reply)
    throw new Refusal('not_found')
  })
}

/** The one page there is, each time with the number that its own style sheets carry. */
function pageIn(webFolder: string) {
  const [before = '', after = ''] = readFileSync(path.join(webFolder, 'index.html'), 'utf8').split('nonce=""')
  return (reply: FastifyReply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(`${before}nonce="${allowOwnStyles(reply)}"${after}`)
}
