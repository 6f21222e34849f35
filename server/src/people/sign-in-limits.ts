import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { forgiveAttempts, spendAttempt } from '#server/platform/attempts.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import type { Exchange } from '#server/platform/http.ts'
import type { Work } from '#server/platform/work.ts'
import { readCookie, setCookie } from './cookies.ts'
import { findSessionFrom } from './sessions.queries.ts'

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** Counted under a hash, so that the table holds nobody's mailbox. `what`: 'account', or another thing that is guessed. */
const keyOf = (what: string, email: string): string => `${what} ${digest(email)}`

/**
 * Generous for an office of which everybody comes from one address, tight for one account from one address; an account
 * that is tried from everywhere is closed for a while. Nobody can close it to its owner: a browser that has signed in
 * to it before has a count of its own, and an address at which it is signed in does not meet the account's own limit.
 */
export async function spendSignIn(
  { settings }: { settings: HouseSettings },
  { db, now }: Pick<Work<null>, 'db' | 'now'>,
  { request }: Pick<Exchange, 'request'>,
  email: string,
  what = 'account',
): Promise<void> {
  const account = keyOf(what, email)
  const device = knownDevice(settings, request, email)
  if (device !== null) return spendAttempt(db, [{ key: `${account} ${device}`, most: 10 }], now)
  const { ip } = request
  await spendAttempt(
    db,
    [
      { key: `address ${ip}`, most: 200 },
      { key: `${account} ${ip}`, most: 10 },
    ],
    now,
  )
  if (await findSessionFrom(db, email, ip, now)) return
  await spendAttempt(db, [{ key: account, most: 50 }], now)
}

export async function forgiveSignIn(
  { settings }: { settings: HouseSettings },
  { db }: Pick<Work<null>, 'db'>,
  { request }: Pick<Exchange, 'request'>,
  email: string,
  what = 'account',
): Promise<void> {
  const account = keyOf(what, email)
  const device = knownDevice(settings, request, email)
  const here = device === null ? [account, `${account} ${request.ip}`] : [`${account} ${device}`]
  for (const key of here) await forgiveAttempts(db, key)
}

const yearSeconds = 365 * 86_400
const most = 5

/** This browser has signed in to this account: it says so for a year. It proves nothing else, and lets nobody in. */
export function rememberDevice(settings: HouseSettings, { request, reply }: Exchange, email: string): void {
  const others = marksOf(settings, request).filter((mark) => !isOf(settings, mark, email))
  const mark = `${randomBytes(12).toString('base64url')}.`
  const own = mark + signatureOf(settings, mark, email).toString('base64url')
  setCookie(reply, settings, 'device', [own, ...others].slice(0, most).join('~'), yearSeconds)
}

/** The name of this browser among those that have signed in to the account; null for any other one. */
const knownDevice = (settings: HouseSettings, request: Exchange['request'], email: string): string | null =>
  marksOf(settings, request)
    .find((mark) => isOf(settings, mark, email))
    ?.split('.')[0] ?? null

const marksOf = (settings: HouseSettings, request: Exchange['request']): string[] =>
  (readCookie(request, settings, 'device') ?? '').split('~').slice(0, most)

function isOf(settings: HouseSettings, mark: string, email: string): boolean {
  const dot = mark.indexOf('.') + 1
  const given = Buffer.from(mark.slice(dot), 'base64url')
  const ours = signatureOf(settings, mark.slice(0, dot), email)
  return given.length === ours.length && timingSafeEqual(given, ours)
}

const signatureOf = ({ authSecret }: HouseSettings, mark: string, email: string): Buffer =>
  createHmac('sha256', authSecret).update(`device ${mark} ${email}`).digest()
