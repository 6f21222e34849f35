import { insertCommand } from './commands.queries.ts'
import { Refusal } from './refusal.ts'
import type { Work } from './work.ts'

/**
 * For commands that leave no journal entry of their own: true the first time; false when this very command has been
 * carried out (answer as then, change nothing). Refuses `command_id_reused` when the id stands for something else.
 * Ask within the transaction of the change.
 */
export async function isFirstTime(
  { db, actor, now }: Work,
  commandId: string,
  what: string,
  targetId: string | null,
): Promise<boolean> {
  const command = { what, target_id: targetId, person_id: actor.id }
  const earlier = await insertCommand(db, { ...command, id: commandId, at: now })
  if (earlier === null) return true
  const same = earlier.what === what && earlier.target_id === targetId && earlier.person_id === actor.id
  if (!same) throw new Refusal('command_id_reused')
  return false
}
