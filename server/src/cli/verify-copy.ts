import { openPool } from '#server/platform/database.ts'
import type { DatabaseUrls } from '#server/platform/database-urls.ts'
import { listOffices } from './offices.queries.ts'
import { countFaults } from './verify-archive.ts'

/** Checks the whole archive of a database that has just been filled. Answers how many versions are not as archived. */
export async function verifyCopy(urls: DatabaseUrls): Promise<number> {
  const owner = openPool(urls.owner, { max: 1, name: 'dering-command' })
  const db = openPool(urls.app, { max: 2, name: 'dering-command' })
  try {
    return await countFaults(db, await listOffices(owner))
  } finally {
    await Promise.all([owner.end({ timeout: 2 }), db.end({ timeout: 2 })])
  }
}
