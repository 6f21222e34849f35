import { priorities } from '#domain/priorities/priorities.ts'
import type { TicketFilters } from './ticket-queries.ts'

export const shows = ['open', 'late', 'mine', 'closed'] as const satisfies readonly TicketFilters['show'][]

/** The filters in the address; what is none of ours counts as not given. */
export const readFilters = (address: { tampil: string; kata: string; prioritas: string }): TicketFilters => ({
  show: shows.find((show) => show === address.tampil) ?? 'open',
  words: address.kata.slice(0, 100),
  priority: priorities.find((priority) => priority === address.prioritas) ?? '',
})
