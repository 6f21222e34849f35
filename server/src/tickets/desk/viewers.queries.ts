import type { Db } from '#server/platform/database.ts'

interface Viewing {
  ticketId: string
  personId: string
  at: Date
  /** Who was last heard of before is gone. */
  goneBefore: Date
}

/** Says that a ticket is open at somebody's; true when that is news. */
export async function upsertViewer(
  db: Db,
  { ticketId, personId, at, goneBefore }: Viewing,
): Promise<boolean> {
  const [row] = await db<[{ news: boolean }]>`with before as (
      select seen_at from ticket_viewers
      where office_id = current_office() and ticket_id = ${ticketId} and person_id = ${personId})
    insert into ticket_viewers (office_id, ticket_id, person_id, seen_at)
    values (current_office(), ${ticketId}, ${personId}, ${at})
    on conflict (office_id, ticket_id, person_id) do update set seen_at = excluded.seen_at
    returning coalesce((select seen_at from before) <= ${goneBefore}, true) as news`
  return row.news
}

/** Takes away whoever is gone, and this person too when `personId` is theirs; true when they were there. */
export async function deleteViewers(db: Db, { ticketId, personId, goneBefore }: Omit<Viewing, 'at'>) {
  const gone = await db<{ personId: string }[]>`delete from ticket_viewers
    where office_id = current_office() and ticket_id = ${ticketId}
      and (person_id = ${personId} or seen_at <= ${goneBefore}) returning person_id as "personId"`
  return gone.some((one) => one.personId === personId)
}

export function listOtherViewers(
  db: Db,
  { ticketId, personId, goneBefore }: Omit<Viewing, 'at'>,
): Promise<{ id: string; name: string }[]> {
  return db<{ id: string; name: string }[]>`select p.id, p.name from ticket_viewers v
      join people p on p.id = v.person_id
    where v.office_id = current_office() and v.ticket_id = ${ticketId} and v.person_id <> ${personId}
      and v.seen_at > ${goneBefore} order by p.name, p.id`
}
