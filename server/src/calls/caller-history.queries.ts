import type { Db } from '#server/platform/database.ts'

/** How many calls there were about the forms of a caller, under whichever of these ids they were kept. */
export async function countCallsOf(db: Db, callerIds: readonly string[]): Promise<number> {
  const [row] = await db<{ calls: number }[]>`select count(distinct f.call_id)::int as calls
    from consultations c
      join call_consultations f on f.office_id = c.office_id and f.consultation_id = c.id
    where c.office_id = current_office() and c.caller_id = any(${callerIds as string[]}::uuid[])`
  return row?.calls ?? 0
}

export interface OpenTicketRow {
  consultationId: string
  number: string
  dueAt: Date
}

/** The caller's tickets that still wait for something, the nearest deadline first. */
export const listOpenTicketsOf = (db: Db, callerIds: readonly string[]): Promise<OpenTicketRow[]> =>
  db<OpenTicketRow[]>`select c.id as "consultationId", n.printed as number, t.due_at as "dueAt"
    from consultations c
      join tickets t on t.office_id = c.office_id and t.consultation_id = c.id
      join numbers n on n.office_id = c.office_id and n.kind = 'ticket' and n.consultation_id = c.id
    where c.office_id = current_office() and c.caller_id = any(${callerIds as string[]}::uuid[])
      and t.state in ('open', 'answered', 'informed')
    order by t.due_at, c.id limit 20`
