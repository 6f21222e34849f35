import type { z } from 'zod'
import type { ticketParts } from '#domain/tickets/ticket-parts.ts'
import type { Db } from '#server/platform/database.ts'

const person = (db: Db, alias: string) =>
  db`json_build_object('id', ${db(alias)}.id, 'name', ${db(alias)}.name)`

const chainOf = (db: Db, id: string) => db`(select json_agg(json_build_object('id', s.id, 'what', s.what,
    'level', s.level, 'unitName', u.name, 'reason', s.reason, 'support', s.support, 'at', s.at,
    'by', ${person(db, 'p')}) order by s.position)
  from ticket_chain s join people p on p.id = s.person_id
    left join units u on u.office_id = s.office_id and u.id = s.unit_id
  where s.office_id = current_office() and s.ticket_id = ${id})`

const answersOf = (db: Db, id: string) => db`(select json_agg(json_build_object('id', a.id,
    'receivedOn', a.received_on, 'answer', a.answer, 'source', a.source, 'way', a.way,
    'explainedBy', ${person(db, 'e')}, 'recordedBy', ${person(db, 'r')}, 'recordedAt', a.recorded_at)
    order by a.position)
  from answer_forms a join people e on e.id = a.explained_by join people r on r.id = a.recorded_by
  where a.office_id = current_office() and a.ticket_id = ${id})`

const notesOf = (db: Db, id: string) => db`(select json_agg(json_build_object('id', n.id, 'words', n.words,
    'revision', n.revision, 'writtenBy', ${person(db, 'p')}, 'writtenAt', n.written_at, 'editedAt', n.edited_at)
    order by n.written_at, n.id)
  from ticket_notes n join people p on p.id = n.written_by
  where n.office_id = current_office() and n.ticket_id = ${id})`

const attachmentsOf = (
  db: Db,
  id: string,
) => db`(select json_agg(json_build_object('id', a.id, 'name', a.name,
    'size', a.size, 'mediaType', a.media_type,
    'addedBy', case when p.id is not null then ${person(db, 'p')} end, 'addedAt', a.added_at)
    order by a.added_at, a.id)
  from ticket_attachments a left join people p on p.id = a.added_by
  where a.office_id = current_office() and a.ticket_id = ${id} and a.removed_at is null)`

/** Other tickets, as one names them; `which` says which (`t`). */
const others = (db: Db, which: ReturnType<Db>) => db`(select json_agg(json_build_object('id', t.id,
    'number', n.printed, 'name', c.name, 'state', t.state) order by n.printed)
  from tickets t
    join consultations c on c.office_id = t.office_id and c.id = t.consultation_id
    join numbers n on n.office_id = t.office_id and n.kind = 'ticket' and n.consultation_id = t.consultation_id
  where t.office_id = current_office() and ${which})`

const linksOf = (db: Db, id: string, now: Date) => db`(select json_agg(json_build_object('id', l.id,
    'recipient', l.recipient, 'madeBy', ${person(db, 'p')}, 'madeAt', l.made_at, 'expiresAt', l.expires_at,
    'state', case when l.answered_at is not null then 'answered' when l.revoked_at is not null then 'revoked'
      when l.expires_at <= ${now} then 'over' else 'open' end) order by l.made_at, l.id)
  from answer_links l join people p on p.id = l.made_by
  where l.office_id = current_office() and l.ticket_id = ${id})`

type Parts = z.input<typeof ticketParts>
type Row = { [K in keyof Parts]: Parts[K] | null }

/** Everything that hangs on a ticket beside its form, in one statement. Instants are ISO text with an offset. */
export async function findParts(db: Db, id: string, now: Date): Promise<Parts> {
  const [row] = await db<[Row & { mergedInto: Parts['merged'] | null }]>`select ${chainOf(db, id)} as chain,
    ${answersOf(db, id)} as answers, ${notesOf(db, id)} as notes, ${attachmentsOf(db, id)} as attachments,
    ${others(
      db,
      db`t.id in (select case when l.one_id = ${id} then l.other_id else l.one_id end from ticket_links l
        where l.office_id = current_office() and (l.one_id = ${id} or l.other_id = ${id}))`,
    )} as links,
    ${others(db, db`t.merged_into = ${id}`)} as merged,
    ${others(
      db,
      db`t.id = (select me.merged_into from tickets me where me.office_id = current_office() and me.id = ${id})`,
    )} as "mergedInto",
    ${linksOf(db, id, now)} as "answerLinks"`
  return {
    chain: row.chain ?? [],
    answers: row.answers ?? [],
    notes: row.notes ?? [],
    attachments: row.attachments ?? [],
    links: row.links ?? [],
    merged: row.merged ?? [],
    mergedInto: row.mergedInto?.[0] ?? null,
    answerLinks: row.answerLinks ?? [],
  }
}
