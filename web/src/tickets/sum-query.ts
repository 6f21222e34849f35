import { queryOptions } from '@tanstack/react-query'
import { readDeadlineSum } from '#domain/tickets/deadlines.api.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'

/** Why a ticket is due when it is; read anew when it, its form or the office's settings change. */
export const sumQuery = (officeId: string, id: string) =>
  queryOptions({
    queryKey: officeKey(officeId, ['ticket', 'consultation', 'office'], 'deadline-sum', id),
    queryFn: ({ signal }) => call(readDeadlineSum, { params: { officeId, id } }, { signal }),
  })
