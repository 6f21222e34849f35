import type { Db } from '#server/platform/database.ts'
import type { MailPurpose, MailState } from './mail.queries.ts'

export interface OutgoingRow {
  id: string
  consultationId: string | null
  ticketId: string | null
  ticketNumber: string | null
  purpose: MailPurpose
  to: string
  subject: string
  body: string
  state: MailState
  error: string | null
  nextTryAt: Date | null
  createdAt: Date
  sentAt: Date | null
  writtenBy: { id: string; name: string } | null
}

const lines = (db: Db) => db`select m.id, m.consultation_id as "consultationId", t.id as "ticketId",
    n.printed as "ticketNumber", m.purpose, m.recipient as "to", m.subject, m.body, m.state, m.error,
    m.next_try_at as "nextTryAt", m.created_at as "createdAt", m.sent_at as "sentAt",
    case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "writtenBy"
  from mails m
    left join tickets t on t.office_id = m.office_id and t.consultation_id = m.consultation_id
    left join numbers n on n.office_id = m.office_id and n.kind = 'ticket' and n.consultation_id = m.consultation_id
    left join people p on p.id = m.written_by`

export function listOutgoingRows(
  db: Db,
  asked: { show: 'troubled' | 'all'; after: { at: Date; id: string } | null; limit: number },
): Promise<OutgoingRow[]> {
  const { show, after, limit } = asked
  return db<OutgoingRow[]>`${lines(db)} where m.office_id = current_office()
    ${show === 'troubled' ? db`and m.state in ('waiting', 'failed', 'unknown', 'no_server')` : db``}
    ${after === null ? db`` : db`and (m.created_at, m.id) < (${after.at}, ${after.id})`}
    order by m.created_at desc, m.id desc limit ${limit}`
}

export async function findOutgoingRow(db: Db, id: string): Promise<OutgoingRow | null> {
  const [row] = await db<OutgoingRow[]>`${lines(db)} where m.office_id = current_office() and m.id = ${id}`
  return row ?? null
}

/** The newest letters about a case. */
export const listOutgoingOf = (db: Db, consultationId: string, most: number) =>
  db<
    OutgoingRow[]
  >`${lines(db)} where m.office_id = current_office() and m.consultation_id = ${consultationId}
    order by m.created_at desc, m.id desc limit ${most}`
