import { queryOptions } from '@tanstack/react-query'
import { readCalendar } from '#domain/calendar/calendar.api.ts'
import { listTables } from '#domain/priorities/priorities.api.ts'
import { previewRecounting } from '#domain/tickets/deadlines.api.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'

export const calendarQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'office', 'calendar'),
    queryFn: ({ signal }) => call(readCalendar, { params: { officeId } }, { signal }),
  })

export const tablesQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'office', 'priority-tables'),
    queryFn: ({ signal }) => call(listTables, { params: { officeId } }, { signal }),
  })

export const recountingQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, ['office', 'ticket'], 'recounting'),
    queryFn: ({ signal }) => call(previewRecounting, { params: { officeId } }, { signal }),
  })
