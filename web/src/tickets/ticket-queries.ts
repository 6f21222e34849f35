import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { countTickets, listTickets, readTicket, ticketWorkers } from '#domain/tickets/tickets.api.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'
import { useOffice } from '../platform/session.ts'

export type OpenedTicket = z.output<typeof readTicket.answer>
export type TicketLine = OpenedTicket['ticket']
export type TicketFilters = Pick<
  z.output<typeof listTickets.query>,
  'show' | 'sort' | 'words' | 'priority' | 'unit'
>

/** A ticket changes with its form, its e-mail and its archive: all are heard. */
const subjects = ['ticket', 'consultation', 'mail', 'archive']

export const ticketListQuery = (officeId: string, filters: TicketFilters) =>
  infiniteQueryOptions({
    queryKey: officeKey(officeId, subjects, 'list', filters),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(listTickets, { params: { officeId }, query: { ...filters, cursor } }, { signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export const ticketQuery = (officeId: string, id: string) =>
  queryOptions({
    queryKey: officeKey(officeId, subjects, id),
    queryFn: ({ signal }) => call(readTicket, { params: { officeId, id } }, { signal }),
  })

export const ticketCountQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, subjects, 'count'),
    staleTime: 30_000,
    queryFn: ({ signal }) => call(countTickets, { params: { officeId } }, { signal }),
  })

export const ticketWorkersQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'people', 'ticket-workers'),
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => call(ticketWorkers, { params: { officeId } }, { signal }),
  })

/** Reads everything about tickets anew, after an act of our own. */
export const useReread = () => {
  const queries = useQueryClient()
  const { id } = useOffice()
  return () => queries.invalidateQueries({ queryKey: officeKey(id, subjects) })
}
