import { CannotStart } from './cannot-start.ts'
import { openPool } from './database.ts'
import { passesRowLevelSecurity } from './role-rights.queries.ts'

/**
 * Refuses to work as a role that sees past row-level security: every office would see every other. Our own database
 * gives its roles the right rights; one that was given by DATABASE_URL may not.
 */
export async function refusePowerfulRole(url: string, variable: string): Promise<void> {
  const db = openPool(url, { max: 1, name: 'dering-rights' })
  try {
    if (!(await passesRowLevelSecurity(db))) return
    throw new CannotStart(
      `${variable} names a role that is not held by row-level security (superuser, bypassrls or owner); use dering_app or dering_worker.`,
    )
  } finally {
    await db.end({ timeout: 2 })
  }
}
