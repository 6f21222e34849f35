import type { PriorityTable } from '#domain/priorities/table.ts'
import type { Db } from '#server/platform/database.ts'

export async function insertTable(db: Db, table: PriorityTable, by: string, at: Date): Promise<void> {
  await db`insert into priority_tables (office_id, version, valid_from, contents, created_by, created_at)
    values (current_office(), ${table.version}, ${table.validFrom}, ${db.json({ ...table })}, ${by}, ${at})`
}

interface TableRow {
  table: PriorityTable
  createdAt: Date
  createdBy: string
}

/** Newest first, with the name of who made each; version 1 came with the product and is not among them. */
export function listTableRows(db: Db): Promise<TableRow[]> {
  return db<TableRow[]>`select v.contents as table, v.created_at as "createdAt", p.name as "createdBy"
    from priority_tables v join people p on p.id = v.created_by
    where v.office_id = current_office() order by v.version desc`
}
