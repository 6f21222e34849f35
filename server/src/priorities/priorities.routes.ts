import * as api from '#domain/priorities/priorities.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { inTransaction } from '#server/platform/work.ts'
import { addTable, listLines } from './add-table.ts'
import { printTable } from './print-table.ts'

/** The office's Tabel Prioritas. */
export function priorityRoutes(house: House): void {
  route(house, api.listTables, (work) =>
    inTransaction(work, async ({ db }) => ({ items: await listLines(db) })),
  )
  route(house, api.addTable, (work, { body }) => addTable(work, body))
  route(house, api.printTable, (work, { params }) => printTable(work, params.version))
}
