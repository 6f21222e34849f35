import * as api from '#domain/calendar/calendar.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { readCalendar, saveCalendar } from './save-calendar.ts'

/** The office's working time. */
export function calendarRoutes(house: House): void {
  route(house, api.readCalendar, readCalendar)
  route(house, api.saveCalendar, (work, { body }) => saveCalendar(work, body))
}
