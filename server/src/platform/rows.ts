import type { Selectable } from 'kysely'
import type { DB } from './tables.gen.ts'

/** A table's row as the database tells it: `Pick<Row<'tickets'>, 'id' | 'due_at'>`. Types only; kysely does not run. */
export type Row<Table extends keyof DB> = Selectable<DB[Table]>
