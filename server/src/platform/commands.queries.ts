import type { Db } from './database.ts'
import type { Row } from './rows.ts'

export type CommandRow = Pick<Row<'commands'>, 'what' | 'target_id' | 'person_id'>

/**
 * Notes a command of the browser; null when it is new, else what the first one of this id was. A second one that
 * comes while the first is still at work waits for it here.
 */
export async function insertCommand(
  db: Db,
  command: CommandRow & { id: string; at: Date },
): Promise<CommandRow | null> {
  const written = await db`insert into commands (office_id, id, what, target_id, person_id, at)
    values (current_office(), ${command.id}, ${command.what}, ${command.target_id}, ${command.person_id}, ${command.at})
    on conflict (office_id, id) do nothing returning id`
  if (written.length === 1) return null
  const [earlier] = await db<CommandRow[]>`
    select what, target_id, person_id from commands where office_id = current_office() and id = ${command.id}`
  return earlier ?? null
}
