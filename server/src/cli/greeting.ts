import type { Config } from '#server/platform/config.ts'
import { openPool } from '#server/platform/database.ts'
import { addressesOf } from './addresses.ts'
import { tellDemoCast } from './demo.ts'
import { listOffices } from './offices.queries.ts'
import type { OpenDatabase } from './open-database.ts'

/** Tells the person at the terminal where the server is, and how to get in. Never in the log: the token opens the set-up. */
export async function greet(config: Config, { urls, secrets }: OpenDatabase, demo: boolean): Promise<void> {
  const scheme = config.TLS_CERT ? 'https' : 'http'
  const own = addressesOf(config.LISTEN, config.PORT, scheme)
  const setUp = await hasOffice(urls.owner)
  const [first, ...others] = config.PUBLIC_URL ? [config.PUBLIC_URL, ...own] : own
  console.log(`Dering: ${first}`)
  for (const address of others) console.log(`        ${address}`)
  if (demo) return tellDemoCast()
  if (setUp) console.log('Sign in with the e-mail address and password of your account.')
  else console.log(`Set it up, once: ${first}/siapkan#${secrets.setupToken}`)
}

async function hasOffice(ownerUrl: string): Promise<boolean> {
  const db = openPool(ownerUrl, { max: 1, name: 'dering-greeting' })
  try {
    return (await listOffices(db)).length > 0
  } finally {
    await db.end({ timeout: 2 })
  }
}
