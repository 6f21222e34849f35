import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const worthIt = 4_096
const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)
/** Quick rather than small: it happens while somebody waits. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Long JSON answers (lists, the OpenAPI document) travel compressed to whoever takes that; files and streams do not. */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const json = String(reply.getHeader('content-type')).startsWith('application/json')
    if (!json || typeof payload !== 'string' || payload.length < worthIt) return payload
    if (reply.hasHeader('content-encoding')) return payload
    reply.header('vary', 'Accept-Encoding')
    const taken = String(request.headers['accept-encoding'] ?? '')
    const encoding = /\bbr\b/.test(taken) ? 'br' : /\bgzip\b/.test(taken) ? 'gzip' : null
    if (encoding === null) return payload
    reply.header('content-encoding', encoding).removeHeader('content-length')
    return encoding === 'br' ? asBrotli(payload, quick) : asGzip(payload)
  })
}
