import type { Priority } from '#domain/priorities/priorities.ts'
import type { Level } from '#domain/tickets/levels.ts'
import type { TicketRow } from '../tickets.queries.ts'

/** The columns are held to these words by the database. */
export const priorityOfRow = ({ priority }: Pick<TicketRow, 'priority'>) => priority as Priority
export const levelOfRow = ({ level }: Pick<TicketRow, 'level'>) => level as Level
