import { priorities } from '#domain/priorities/priorities.ts'
import { ticketSorts, ticketViews } from '#domain/tickets/queue.ts'
import type { TicketFilters } from './ticket-queries.ts'

export const noFilters = { tampil: 'open', urut: '', kata: '', prioritas: '', unit: '' }

/** The filters in the address; what is none of ours counts as not given. */
export const readFilters = (address: typeof noFilters): TicketFilters => ({
  show: ticketViews.find((view) => view === address.tampil) ?? 'open',
  sort: ticketSorts.find((sort) => sort === address.urut) ?? '',
  words: address.kata.slice(0, 100),
  priority: priorities.find((priority) => priority === address.prioritas) ?? '',
  unit: /^[0-9a-f-]{36}$/.test(address.unit) ? address.unit : '',
})
