import * as api from '#domain/tickets/deadlines.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { readDeadlineSum } from './deadline-sum.ts'
import { listNotices, readNotices } from './notices.ts'
import { previewRecounting, recountByTable } from './recount-by-table.ts'
import { reprioritise } from './reprioritise.ts'

/** Why a ticket is due when it is, another priority, another table, and who is warned. */
export function deadlineRoutes(house: House): void {
  route(house, api.readDeadlineSum, (work, { params }) => readDeadlineSum(work, params.id))
  route(house, api.reprioritise, (work, { params, body }) => reprioritise(work, params.id, body))
  route(house, api.previewRecounting, previewRecounting)
  route(house, api.recount, (work, { body }) => recountByTable(work, body))
  route(house, api.listNotices, listNotices)
  route(house, api.readNotices, readNotices)
}
