import { randomBytes } from 'node:crypto'
import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { HouseSettings } from './house.ts'

const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/** Nothing runs, draws or frames but what this server sends (OWASP ASVS 5, chapter 3.4). */
export async function sendSecurityHeaders(app: FastifyInstance, { secureCookies }: HouseSettings) {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    strictTransportSecurity: secureCookies ? { maxAge: 15_552_000 } : false,
    crossOriginOpenerPolicy: secureCookies,
    originAgentCluster: secureCookies,
    referrerPolicy: { policy: 'no-referrer' },
  })
}

/**
 * The pages' parts write a few style sheets of their own (the theme's colours, the lock of scrolling under a dialog):
 * allowed to whoever knows this answer's number, which only the page in the answer does. Returns that number.
 */
export function allowOwnStyles(reply: FastifyReply): string {
  const nonce = randomBytes(16).toString('base64')
  const sent = String(reply.getHeader('content-security-policy') ?? '')
  reply.header(
    'content-security-policy',
    sent.replace(/style-src 'self'(?=;|$)/, `style-src 'self' 'nonce-${nonce}'`),
  )
  return nonce
}
