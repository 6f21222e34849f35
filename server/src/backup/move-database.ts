import type { Client } from 'pg'
import { CannotStart } from '#server/platform/cannot-start.ts'
import type { Log } from '#server/platform/log.ts'
import { MIGRATION_LOCK } from '#server/platform/migrate.ts'
import { markMoved } from '#server/platform/moved-database.ts'
import { withConnection } from './connection.ts'
import { findLivingNode, holdStarts } from './load.queries.ts'
import { type LoadReport, loadDatabase } from './load-database.ts'
import { readDatabase } from './read-database.ts'
import { neverCopied } from './tables-not-copied.ts'

export interface MoveWishes {
  /** of the database that is left, and of the empty one, for their owners */
  from: string
  to: string
  /** how the mark in the old one names the new one */
  named: string
  /** the caller holds the only key to the old one: no process can be on it */
  alone: boolean
  log: Log
  tell?: (bytes: number) => void
}

/**
 * Moves all contents into an empty database, sessions and waiting jobs included, and then marks the old one, which is
 * only read. No process works on it or starts on it meanwhile. CannotStart when one does.
 */
export function moveDatabase(wishes: MoveWishes): Promise<LoadReport> {
  return withConnection(wishes.from, async (client: Client) => {
    await holdStarts(client, MIGRATION_LOCK)
    const node = wishes.alone ? null : await findLivingNode(client)
    if (node) throw new CannotStart(`A server on ${node} is running on the old database; stop it first.`)
    const pieces = readDatabase(wishes.from, Object.keys(neverCopied))
    const { to: ownerUrl, log, tell } = wishes
    const report = await loadDatabase(pieces, { ownerUrl, log, withoutJobs: [], ...(tell && { tell }) })
    await markMoved(wishes.from, wishes.named)
    return report
  })
}
