import { betterAuth } from 'better-auth'
import { v7 as uuid } from 'uuid'
import type { Clock } from '#server/platform/clock.ts'
import type { Pool } from '#server/platform/database.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { asAuthDatabase } from './auth-connection.queries.ts'
import { sessionSeconds } from './gate.ts'
import { cookiePrefix } from './session-cookie.ts'

/** Only our server writes it, from the address that the trusted proxies vouch for; see auth-request.ts. */
export const addressHeader = 'x-dering-address'

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' }
const tables = {
  user: { modelName: 'people', fields: { ...dates, emailVerified: 'email_verified' } },
  session: {
    modelName: 'sessions',
    fields: {
      ...dates,
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
  },
  account: {
    modelName: 'accounts',
    fields: {
      ...dates,
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'verifications', fields: { ...dates, expiresAt: 'expires_at' } },
}

export type Auth = ReturnType<typeof openAuth>

/**
 * better-auth, for passwords and sessions. None of its routes is mounted: ours call the three of its functions that
 * we use, so nothing else of it can be reached. Its own rate limit would share one bucket among all callers without a
 * trusted address; ours (platform/attempts.ts) is counted in the database.
 */
export function openAuth({ db, clock, settings }: { db: Pool; clock: Clock; settings: HouseSettings }) {
  return betterAuth({
    baseURL: settings.publicUrl ?? 'http://localhost',
    secret: settings.authSecret,
    database: asAuthDatabase(db) as never,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    user: tables.user,
    account: tables.account,
    verification: tables.verification,
    session: { ...tables.session, expiresIn: sessionSeconds, disableSessionRefresh: true, freshAge: 0 },
    databaseHooks: {
      session: {
        create: {
          // Sessions live by the clock of the house, as everything else.
          before: async (session) => {
            const now = clock.now()
            const expiresAt = new Date(now.getTime() + sessionSeconds * 1000)
            return { data: { ...session, createdAt: now, updatedAt: now, expiresAt } }
          },
        },
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: settings.secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => uuid(), validateSchema: false },
    },
  })
}
