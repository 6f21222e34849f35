import type { FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import type { RefusalCode } from '#domain/refusals.ts'
import { Refusal } from './refusal.ts'

/** A refusal is an answer with its code; anything else is a fault: 500, the request's id, logged. */
export function answerFaults(app: FastifyInstance): void {
  const refused = (code: RefusalCode, requestId: string, details: unknown = {}) => ({
    error: { code, details },
    requestId,
  })
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof Refusal)
      return reply.code(error.status).send(refused(error.code, request.id, error.details))
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map(({ instancePath, message }) => ({ path: instancePath, message }))
      return reply.code(422).send(refused('input_invalid', request.id, { fields }))
    }
    if (!isResponseSerializationError(error) && error.statusCode && error.statusCode < 500) {
      return reply
        .code(error.statusCode === 429 ? 429 : 422)
        .send(refused(error.statusCode === 429 ? 'too_many_attempts' : 'input_invalid', request.id))
    }
    if (isTimedOut(error)) request.log.warn({ err: error }, 'the database was too slow')
    if (isLostDatabase(error) || isTimedOut(error))
      return reply.code(503).header('retry-after', '1').send(refused('not_ready', request.id))
    request.log.error({ err: error }, 'fault')
    return reply.code(500).send({ error: { code: 'fault', details: {} }, requestId: request.id })
  })
}

/** The database is away (restarting, or the line was cut): the browser keeps the words and tries again. */
function isLostDatabase({ code = '' }: { code?: string }): boolean {
  return (
    [
      'CONNECTION_CLOSED',
      'CONNECTION_ENDED',
      'CONNECTION_DESTROYED',
      'CONNECT_TIMEOUT',
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
      'ENOENT',
    ].includes(code) || /^(57P0|08)/.test(code)
  )
}

/** The database has ended what took too long, waited for a lock, or stood still (the limits of platform/database.ts). */
function isTimedOut({ code = '' }: { code?: string }): boolean {
  return ['57014', '55P03', '25P03', '25P04'].includes(code)
}
