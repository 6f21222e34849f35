import { CannotStart } from './cannot-start.ts'
import { openPool } from './database.ts'
import { findMove, forgetMove, noteMove } from './moved-database.queries.ts'

/** Refuses to start on a database whose contents live elsewhere by now. */
export async function refuseMovedDatabase(ownerUrl: string): Promise<void> {
  const db = openPool(ownerUrl, { max: 1, name: 'dering-moved' })
  try {
    const move = await findMove(db)
    if (!move) return
    const when = move.movedAt.toISOString().replace(/\.\d+Z$/, 'Z')
    throw new CannotStart(
      `This database was moved to ${move.movedTo} at ${when}; start on that one (or give the move up: dering move-database --undo).`,
    )
  } finally {
    await db.end({ timeout: 2 })
  }
}

/** Marks a database whose contents were moved; null takes the mark away. */
export async function markMoved(ownerUrl: string, movedTo: string | null): Promise<void> {
  const db = openPool(ownerUrl, { max: 1, name: 'dering-moved' })
  try {
    if (movedTo === null) await forgetMove(db)
    else await noteMove(db, movedTo, new Date())
  } finally {
    await db.end({ timeout: 2 })
  }
}
