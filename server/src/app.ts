import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { v7 as uuid } from 'uuid'
import { featureRoutes } from './features.ts'
import type { Clock } from './platform/clock.ts'
import { compressAnswers } from './platform/compress-answers.ts'
import type { Pool } from './platform/database.ts'
import { answerFaults } from './platform/faults.ts'
import { healthRoutes } from './platform/health.ts'
import type { Gate, House, HouseSettings } from './platform/house.ts'
import type { Live } from './platform/live.ts'
import { metricsRoutes } from './platform/metrics.ts'
import { checkOrigin } from './platform/origin.ts'
import { sendSecurityHeaders } from './platform/security-headers.ts'
import { serveWeb } from './platform/web.ts'

export interface AppParts {
  db: Pool
  clock: Clock
  live: Live
  gate: (house: Omit<House, 'gate'>) => Gate
  settings: HouseSettings
  log: Logger | false
  tls?: { cert: Buffer; key: Buffer }
}

/** Composes the web role: every feature's routes, the pages, health, OpenAPI. Does not listen. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance & { house: House }> {
  const { db, clock, live, settings } = parts
  const app: FastifyInstance = Fastify({
    ...(parts.log ? { loggerInstance: parts.log } : { logger: false }),
    ...(parts.tls && { https: parts.tls }),
    genReqId: () => uuid(),
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    bodyLimit: 1_000_000,
    routerOptions: { maxParamLength: 200 },
  }) as unknown as FastifyInstance
  app.removeContentTypeParser('text/plain')
  // Only for the endpoints that take bytes: any other finds no JSON in them.
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  const rest = { app, db, clock, live, settings, endpoints: [] }
  const house: House = { ...rest, gate: parts.gate(rest) }
  app.addHook('onRequest', checkOrigin(settings))
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-server-time', String(clock.now().getTime()))
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store')
  })
  answerFaults(app)
  compressAnswers(app)
  await sendSecurityHeaders(app, settings)
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Dering', version: '1' } },
    transform: jsonSchemaTransform,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  healthRoutes(house)
  metricsRoutes(house)
  await featureRoutes(house)
  await serveWeb(house)
  await app.ready()
  return Object.assign(app, { house })
}
