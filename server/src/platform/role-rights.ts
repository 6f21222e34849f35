import { CannotStart } from './cannot-start.ts'
import { databaseRoles } from './config.ts'
import { openPool } from './database.ts'
import { readRole } from './role-rights.queries.ts'

/**
 * Refuses to work as another role than the one that the migrations grant to. One that sees past row-level security
 * would show every office to every other; the application's may not note a form's PDF. Our own database gives its roles
 * the right rights; one that was given by DATABASE_URL may not.
 */
export async function refuseWrongRole(url: string, variable: keyof typeof databaseRoles): Promise<void> {
  const db = openPool(url, { max: 1, name: 'dering-rights' })
  try {
    const { name, passesRowLevelSecurity } = await readRole(db)
    const wanted = databaseRoles[variable]
    if (passesRowLevelSecurity) {
      throw new CannotStart(
        `${variable} names a role that is not held by row-level security (superuser, bypassrls or owner); use ${wanted}.`,
      )
    }
    if (name !== wanted) throw new CannotStart(`${variable} names the role ${name}; use ${wanted}.`)
  } finally {
    await db.end({ timeout: 2 })
  }
}
