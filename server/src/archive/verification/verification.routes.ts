import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { verifyForm as verifyEndpoint } from '#domain/archive/archive.api.ts'
import type { House } from '#server/platform/house.ts'
import { publicRoute } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { allowOwnStyles } from '#server/platform/security-headers.ts'
import type { Work } from '#server/platform/work.ts'
import { verificationPage } from './verification-page.ts'
import { verifyForm } from './verify-form.ts'

const asked = z.object({
  kode: z.string().max(100).optional().catch('-'),
  bahasa: z.enum(['id', 'en']).catch('id'),
})

/** What anyone may open: the answer as JSON, and the page behind the QR. */
export function verificationRoutes(house: House): void {
  publicRoute(house, verifyEndpoint, (work, { params }) => verifyForm(work, params.code))
  const show = async (request: FastifyRequest, reply: FastifyReply) => {
    const { kode, bahasa } = asked.parse(request.query)
    const { code = kode ?? null } = request.params as { code?: string }
    const work = { db: house.db, actor: null, now: house.clock.now(), requestId: request.id }
    const found = code === null ? null : await findOrNull(work, code)
    reply.code(code !== null && !found ? 404 : 200).header('cache-control', 'no-store')
    return reply
      .type('text/html; charset=utf-8')
      .send(verificationPage(bahasa, code, found, allowOwnStyles(reply)))
  }
  house.app.get('/verifikasi', { schema: { hide: true } }, show)
  house.app.get('/verifikasi/:code', { schema: { hide: true } }, show)
}

const findOrNull = (work: Work<null>, code: string) =>
  verifyForm(work, code).catch((failure: unknown) => {
    if (failure instanceof Refusal) return null
    throw failure
  })
