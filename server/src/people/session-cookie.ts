import { createHmac, timingSafeEqual } from 'node:crypto'
import type { HouseSettings } from '#server/platform/house.ts'

type Signing = Pick<HouseSettings, 'authSecret' | 'secureCookies'>

/** Stands before the names of our cookies. */
export const cookiePrefix = 'dering'

export const cookieName = ({ secureCookies }: Signing): string =>
  `${secureCookies ? '__Secure-' : ''}${cookiePrefix}.session_token`

/** The session's token and its HMAC-SHA-256. */
export const signedToken = (settings: Signing, token: string): string =>
  `${token}.${signature(settings, token).toString('base64')}`

/** The cookie as a browser sends it. */
export const sessionCookie = (settings: Signing, token: string): string =>
  `${cookieName(settings)}=${encodeURIComponent(signedToken(settings, token))}`

/** The session's token of a Cookie header, or null when there is none that we have signed. */
export function readSessionToken(settings: Signing, header: string | undefined): string | null {
  const name = `${cookieName(settings)}=`
  const pair = header?.split(/; */).find((part) => part.startsWith(name))
  const value = pair === undefined ? null : decoded(pair.slice(name.length))
  const dot = value?.lastIndexOf('.') ?? -1
  if (!value || dot < 1) return null
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const ours = signature(settings, token)
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : null
}

const signature = ({ authSecret }: Signing, token: string): Buffer =>
  createHmac('sha256', authSecret).update(token).digest()

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
