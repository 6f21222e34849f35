/**
 * What the queue can show. open: all that is still to be done · mine: given to me, or in my hands and given to nobody ·
 * unassigned · my_unit: of a unit that is mine · late_soon: in the last quarter of its time · late · waiting_caller: he
 * owes us something, or has not said yet whether the answer helped · waiting_lkpp: passed on to LKPP, no answer yet ·
 * to_inform: answered, and the caller does not know · closed: also withdrawn ones.
 */
export const ticketViews = [
  'open',
  'mine',
  'unassigned',
  'my_unit',
  'late_soon',
  'late',
  'waiting_caller',
  'waiting_lkpp',
  'to_inform',
  'closed',
] as const
export type TicketView = (typeof ticketViews)[number]

/** Views that are counted, at most so far. */
export const countedViews = ticketViews.filter((view) => view !== 'closed')
export const mostCounted = 100

/** due: the nearest deadline first · newest, oldest: by when it was opened · priority: then by deadline · chase: who is to be reminded first. */
export const ticketSorts = ['due', 'newest', 'oldest', 'priority', 'chase'] as const
export type TicketSort = (typeof ticketSorts)[number]

/** How a view is sorted unless somebody says otherwise. */
export const usualSort = (view: TicketView): TicketSort =>
  view === 'closed' ? 'newest' : view === 'waiting_lkpp' ? 'chase' : 'due'
