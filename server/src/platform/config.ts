import { z } from 'zod'
import { CannotStart } from './cannot-start.ts'
import {
  issuer,
  listenAddress,
  mailAddress,
  origin,
  portNumber,
  postgresUrl,
  proxyList,
  smtpUrl,
} from './config-values.ts'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** The roles that the three addresses of a given PostgreSQL sign in as. */
export const databaseRoles = {
  DATABASE_URL: 'dering_app',
  DATABASE_OWNER_URL: 'dering_owner',
  DATABASE_WORKER_URL: 'dering_worker',
} as const
const databaseVariables = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_WORKER_URL'] as const
const oidcVariables = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

const environment = z
  .object({
    /** application role; without it the embedded PostgreSQL is used */
    DATABASE_URL: postgresUrl.optional(),
    /** role that owns the tables and migrates */
    DATABASE_OWNER_URL: postgresUrl.optional(),
    /** role of the jobs: only it may note a form's PDF */
    DATABASE_WORKER_URL: postgresUrl.optional(),
    /** where people reach this server, printed as QR on forms; absent: no QR */
    PUBLIC_URL: origin.optional(),
    /** addresses or networks whose X-Forwarded-For is believed */
    TRUSTED_PROXIES: proxyList.default([]),
    SMTP_URL: smtpUrl.optional(),
    MAIL_FROM: mailAddress.optional(),
    /** networks of one's own in which a mail server may stand that an administrator enters on screen */
    INSIDE_NETWORKS: proxyList.default([]),
    /** a provider of OpenID Connect at which people may sign in as well; needs all three, and PUBLIC_URL */
    OIDC_ISSUER: issuer.optional(),
    OIDC_CLIENT_ID: z.string().max(300, 'must be at most 300 characters long').optional(),
    OIDC_CLIENT_SECRET: z.string().max(1_000, 'must be at most 1000 characters long').optional(),
    /** what the button on the sign-in page calls it */
    OIDC_NAME: z
      .string()
      .trim()
      .regex(/^.{1,40}$/, 'must be 1 to 40 characters long')
      .default('SSO'),
    PORT: portNumber.default(8080),
    LISTEN: listenAddress.default('0.0.0.0'),
    TLS_CERT: z.string().optional(),
    TLS_KEY: z.string().optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
    /** signs the sessions; absent: the one of DIR/secrets.json */
    AUTH_SECRET: z.string().optional(),
    /** the bearer of /metrics; absent: there is no such page */
    METRICS_TOKEN: z.string().min(32, 'needs at least 32 characters (openssl rand -base64 32)').optional(),
  })
  .superRefine((given, context) => {
    const together = (one: keyof typeof given, other: keyof typeof given, hint = '') => {
      if (given[one] === undefined || given[other] !== undefined) return
      context.addIssue({ code: 'custom', path: [other], message: `is needed beside ${one}${hint}` })
    }
    // One database, three addresses: each of them asks for the other two.
    for (const one of databaseVariables) {
      for (const other of databaseVariables)
        together(one, other, `: the same database as the role ${databaseRoles[other]}`)
    }
    together('TLS_CERT', 'TLS_KEY')
    together('TLS_KEY', 'TLS_CERT')
    together('SMTP_URL', 'MAIL_FROM')
    for (const one of oidcVariables) {
      for (const other of oidcVariables) together(one, other)
      together(one, 'PUBLIC_URL', ': the provider sends people back to it')
    }
  })

export type Config = z.infer<typeof environment>

/** Flags of the command line under the names of the environment; they win over it. */
export type Flags = {
  PORT?: string | undefined
  LISTEN?: string | undefined
  TLS_CERT?: string | undefined
  TLS_KEY?: string | undefined
}

/** Checks the environment and the flags. The first thing that is wrong stops the start with one line. */
export function readConfig(env: NodeJS.ProcessEnv, flags: Flags = {}): Config {
  const given = Object.fromEntries(
    Object.entries({ ...env, ...withoutEmpty(flags) }).filter(([, value]) => value !== ''),
  )
  const read = environment.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new CannotStart(`${issue?.path.join('.')} ${issue?.message}.`)
}

function withoutEmpty(flags: Flags) {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined))
}
