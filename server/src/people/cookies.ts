import type { FastifyReply, FastifyRequest } from 'fastify'
import type { HouseSettings } from '#server/platform/house.ts'
import { cookiePrefix } from './session-cookie.ts'

type Cookies = Pick<HouseSettings, 'secureCookies'>

const nameOf = ({ secureCookies }: Cookies, name: string) =>
  `${secureCookies ? '__Secure-' : ''}${cookiePrefix}.${name}`

/** Sets one of our cookies: never read by scripts, not sent with what another site begins. `seconds` 0 takes it away. */
export function setCookie(
  reply: FastifyReply,
  settings: Cookies,
  name: string,
  value: string,
  seconds: number,
): void {
  const secure = settings.secureCookies ? '; Secure' : ''
  reply.header(
    'set-cookie',
    `${nameOf(settings, name)}=${encodeURIComponent(value)}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`,
  )
}

export function readCookie(request: FastifyRequest, settings: Cookies, name: string): string | null {
  const start = `${nameOf(settings, name)}=`
  const pair = request.headers.cookie?.split(/; */).find((part) => part.startsWith(start))
  if (pair === undefined) return null
  try {
    return decodeURIComponent(pair.slice(start.length))
  } catch {
    return null
  }
}
