import type { PriorityTable } from '#domain/priorities/table.ts'
import type { Db } from '#server/platform/database.ts'
import { listLines } from './add-table.ts'

export { priorityRoutes } from './priorities.routes.ts'

/** Every version of the office's Tabel Prioritas; tableOn of the domain picks the one of a day. */
export async function listTables(db: Db): Promise<PriorityTable[]> {
  return (await listLines(db)).map(({ table }) => table)
}
