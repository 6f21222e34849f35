import type { FastifyReply, FastifyRequest } from 'fastify'
import { addressHeader } from './auth.ts'

/** The only three headers that better-auth gets to see; the address is the one that trusted proxies vouch for. */
export function authHeaders(request: FastifyRequest): Headers {
  const headers = new Headers({ [addressHeader]: request.ip })
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value !== undefined) headers.set(name, value)
  }
  return headers
}

/** Hands better-auth's cookies on to the browser. */
export function passCookies(reply: FastifyReply, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
}
