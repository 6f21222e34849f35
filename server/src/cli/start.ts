import path from 'node:path'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { type Config, readConfig } from '#server/platform/config.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { createLog } from '#server/platform/log.ts'
import { joinNodes } from '#server/platform/nodes.ts'
import type { Secrets } from '#server/platform/secrets.ts'
import { type Command, readFlags } from './command.ts'
import { dataFlag, dataHelp } from './data-folder.ts'
import { demoOf } from './demo.ts'
import { openForServer } from './open-database.ts'
import { untilStopIsWished } from './stopping.ts'

const help = `Usage: dering start [options]

Starts the server, with its own PostgreSQL unless DATABASE_URL is set, and prints its address.

  --port N           port to listen on (PORT; default 8080; 0: any free one)
  --listen ADDR      address to listen on (LISTEN; default 0.0.0.0, the whole network)
${dataHelp}
  --tls-cert FILE    certificate, PEM (TLS_CERT), with
  --tls-key FILE     its key, PEM (TLS_KEY)
  --role ROLE        web, worker or all (default); apart only with DATABASE_URL
  --demo             an office of invented people and three months of invented calls to try things on; needs a
                     folder (or database) without a real office

Environment: DATABASE_URL DATABASE_OWNER_URL DATABASE_WORKER_URL PUBLIC_URL TRUSTED_PROXIES
             SMTP_URL MAIL_FROM INSIDE_NETWORKS PORT LISTEN TLS_CERT TLS_KEY LOG_LEVEL AUTH_SECRET METRICS_TOKEN`

const options = {
  ...dataFlag,
  port: { type: 'string' },
  listen: { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  role: { type: 'string', default: 'all' },
  demo: { type: 'boolean', default: false },
} as const

export const command: Command = { summary: 'start the server', help, run: start }

async function start(args: string[]): Promise<number> {
  const flags = readFlags(args, options)
  const role = roleOf(flags.role)
  const config = readConfig(process.env, {
    PORT: flags.port,
    LISTEN: flags.listen,
    TLS_CERT: flags['tls-cert'],
    TLS_KEY: flags['tls-key'],
  })
  if (role !== 'all' && !config.DATABASE_URL) {
    throw new CannotStart(
      `--role ${role} needs DATABASE_URL: two processes cannot share the built-in database.`,
    )
  }
  const log = createLog(config.LOG_LEVEL)
  const stopIsWished = untilStopIsWished(log)
  const database = await openForServer({ dir: flags.data, config, log })
  const running: { stop: () => Promise<void> }[] = [{ stop: database.close }]
  // The other way round than started: first no new requests and jobs, last the database.
  const stop = async () => {
    for (const part of running.splice(0).reverse()) {
      await part.stop().catch((error) => log.error({ err: error }, 'a part did not stop cleanly'))
    }
  }
  try {
    const place = config.DATABASE_URL ? 'this database' : flags.data
    const demo = await demoOf(database.urls, { wished: flags.demo, place, stopIsWished })
    // From an invented office no mail leaves, whatever the environment says.
    const mail = demo ? { SMTP_URL: undefined, MAIL_FROM: undefined } : {}
    const settings = {
      ...settingsOf({ ...config, ...mail }, database.secrets, flags.data),
      mailClosed: demo,
    }
    const node = await joinNodes({
      url: role === 'worker' ? database.urls.worker : database.urls.app,
      role,
      authSecret: settings.authSecret,
      alone: !config.DATABASE_URL,
      log,
    })
    running.push({ stop: node.leave })
    if (role !== 'web') {
      const { startWorkerRole } = await import('./worker-role.ts')
      running.push(await startWorkerRole({ url: database.urls.worker, settings, node, log }))
    }
    if (role !== 'worker') {
      const { startWebRole } = await import('./web-role.ts')
      const { greet } = await import('./greeting.ts')
      const web = await startWebRole({ url: database.urls.app, config, settings, log })
      running.push(web)
      await greet({ ...config, PORT: web.port }, database, demo)
    }
  } catch (error) {
    await stop()
    throw error
  }
  const code = await stopIsWished
  await stop()
  return code
}

const roles = ['web', 'worker', 'all'] as const

function roleOf(given: string): (typeof roles)[number] {
  const role = roles.find((one) => one === given)
  if (!role) throw new CannotStart('--role is web, worker or all.')
  return role
}

function settingsOf(config: Config, secrets: Secrets, data: string): HouseSettings {
  return {
    publicUrl: config.PUBLIC_URL ?? null,
    authSecret: secrets.authSecret,
    setUpToken: secrets.setupToken,
    smtpUrl: config.SMTP_URL ?? null,
    mailFrom: config.MAIL_FROM ?? null,
    insideNetworks: config.INSIDE_NETWORKS,
    mailClosed: false,
    trustedProxies: config.TRUSTED_PROXIES,
    secureCookies: config.TLS_CERT !== undefined || config.PUBLIC_URL?.startsWith('https:') === true,
    dataFolder: path.resolve(data),
    singleSignOn: singleSignOnOf(config),
    metricsToken: config.METRICS_TOKEN ?? null,
    webFolder: path.resolve(import.meta.dirname, '../../../web/dist'),
  }
}

function singleSignOnOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }: Config) {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
  }
}
