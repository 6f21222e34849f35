import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Role } from '#domain/people/roles.ts'
import type { Clock } from './clock.ts'
import type { Pool } from './database.ts'
import type { Live } from './live.ts'
import type { Person } from './work.ts'

/** Who is knocking, and what they may be in an office; the people feature answers. */
export interface Gate {
  identify(request: FastifyRequest, now: Date): Promise<Person | null>
  rolesIn(personId: string, officeId: string): Promise<readonly Role[]>
}

/** What a feature's routes are handed to hang themselves into the app. */
export interface House {
  app: FastifyInstance
  db: Pool
  clock: Clock
  live: Live
  gate: Gate
  settings: HouseSettings
  /** Every bound endpoint, for OpenAPI and for the tests that try each one. */
  endpoints: { method: string; path: string }[]
}

export interface HouseSettings {
  /** PUBLIC_URL of the environment, without a slash at the end, or null. What holds is said by publicUrlOf of offices. */
  publicUrl: string | null
  authSecret: string
  setUpToken: string
  smtpUrl: string | null
  mailFrom: string | null
  /** Networks of one's own in which a server may stand that an administrator enters; all others inside are refused. */
  insideNetworks: readonly string[]
  /** A demonstration: no mail leaves, and none is read. */
  mailClosed: boolean
  /** A provider at which people may sign in as well (OpenID Connect), and what it is called on screen. */
  singleSignOn: { issuer: string; clientId: string; clientSecret: string; name: string } | null
  trustedProxies: readonly string[]
  /** True behind TLS (our own or a trusted proxy's): cookies are Secure. */
  secureCookies: boolean
  webFolder: string | null
  /** Where this node keeps what is its own; null in tests. */
  dataFolder: string | null
  /** METRICS_TOKEN; null: there is no /metrics. */
  metricsToken: string | null
}
