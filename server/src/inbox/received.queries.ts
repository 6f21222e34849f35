import type { z } from 'zod'
import type { listReceivedMails, ReceivedMail } from '#domain/mail/inbox.api.ts'
import type { Db } from '#server/platform/database.ts'

export interface ReceivedRow
  extends Omit<
    ReceivedMail,
    'arrivedAt' | 'writtenAt' | 'handledAt' | 'hasHtml' | 'files' | 'beginning' | 'attachments'
  > {
  arrivedAt: Date
  writtenAt: Date | null
  handledAt: Date | null
  html: string | null
  messageId: string | null
  files: ReceivedMail['files'] | null
}

type Show = z.output<typeof listReceivedMails.query>['show']

const mails = (db: Db) => db`select m.id, m.arrived_at as "arrivedAt", m.from_name as "fromName",
    m.from_address as "fromAddress", m.subject, m.kind, m.state, m.trouble, m.consultation_id as "consultationId",
    t.id as "ticketId", ticket.printed as "ticketNumber", form.printed as "formNumber", m.sent_to as "sentTo",
    m.written_at as "writtenAt", m.body as text, m.html, m.shortened, m.joined_by as "joinedBy",
    m.message_id as "messageId", m.answers and c.phase = 'waiting' as answers, m.refused_reason as "refusedReason",
    m.handled_at as "handledAt",
    case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "handledBy",
    (select json_agg(json_build_object('position', a.position, 'name', a.name, 'mediaType', a.media_type,
        'bytes', a.bytes) order by a.position)
      from received_attachments a where a.office_id = m.office_id and a.mail_id = m.id) as files
  from received_mails m
    left join consultations c on c.office_id = m.office_id and c.id = m.consultation_id
    left join tickets t on t.office_id = m.office_id and t.consultation_id = m.consultation_id
    left join numbers ticket on ticket.office_id = m.office_id and ticket.kind = 'ticket'
      and ticket.consultation_id = m.consultation_id
    left join numbers form on form.office_id = m.office_id and form.kind = 'form'
      and form.consultation_id = m.consultation_id
    left join people p on p.id = m.handled_by`

const shown = (db: Db, show: Show) => {
  switch (show) {
    case 'open':
      return db`m.state in ('new', 'proposed') and m.kind = 'letter'`
    case 'automatic':
      return db`m.state in ('new', 'proposed') and m.kind <> 'letter'`
    case 'joined':
      return db`m.state in ('joined', 'accepted')`
    case 'refused':
      return db`m.state = 'refused'`
    case 'set_aside':
      return db`m.state = 'set_aside'`
  }
}

export const listReceivedRows = (
  db: Db,
  { show, after, limit }: { show: Show; after: { at: Date; id: string } | null; limit: number },
) =>
  db<ReceivedRow[]>`${mails(db)} where m.office_id = current_office() and ${shown(db, show)}
    ${after === null ? db`` : db`and (m.arrived_at, m.id) < (${after.at}, ${after.id})`}
    order by m.arrived_at desc, m.id desc limit ${limit}`

export async function countReceived(db: Db, most: number): Promise<{ open: number; setAside: number }> {
  const counted = (show: Show) => db`(select count(*)::int from (select 1 from received_mails m
    where m.office_id = current_office() and ${shown(db, show)} limit ${most}) counted)`
  const [row] = await db<{ open: number; setAside: number }[]>`
    select ${counted('open')} as open, ${counted('set_aside')} as "setAside"`
  return row ?? { open: 0, setAside: 0 }
}

export async function findReceived(db: Db, id: string): Promise<ReceivedRow | null> {
  const [row] = await db<ReceivedRow[]>`${mails(db)} where m.office_id = current_office() and m.id = ${id}`
  return row ?? null
}

/** Locks a mail until the transaction ends. */
export async function lockReceived(db: Db, id: string): Promise<boolean> {
  const rows =
    await db`select 1 from received_mails where office_id = current_office() and id = ${id} for update`
  return rows.length === 1
}

/** The newest mail that belongs to a case. */
export const listReceivedOf = (db: Db, consultationId: string, most: number) =>
  db<
    ReceivedRow[]
  >`${mails(db)} where m.office_id = current_office() and m.consultation_id = ${consultationId}
    and m.state in ('proposed', 'joined', 'accepted') order by m.arrived_at desc, m.id desc limit ${most}`

export interface Fate {
  state: ReceivedRow['state']
  consultationId: string | null
  joinedBy: 'person' | null
  answers: boolean
  refusedReason: string | null
  by: string
  at: Date
}

export async function updateFate(db: Db, id: string, fate: Fate): Promise<void> {
  await db`update received_mails set state = ${fate.state}, consultation_id = ${fate.consultationId},
      joined_by = ${fate.joinedBy}, answers = ${fate.answers}, refused_reason = ${fate.refusedReason},
      handled_by = ${fate.by}, handled_at = ${fate.at}
    where office_id = current_office() and id = ${id}`
}

export async function noteAnswered(db: Db, id: string, by: string, at: Date): Promise<void> {
  await db`update received_mails set answers = false, handled_by = ${by}, handled_at = ${at}
    where office_id = current_office() and id = ${id}`
}

export async function findMailFile(
  db: Db,
  mailId: string,
  position: number,
): Promise<{ fileId: string; name: string; mediaType: string } | null> {
  const [row] = await db<{ fileId: string; name: string; mediaType: string }[]>`
    select file_id as "fileId", name, media_type as "mediaType" from received_attachments
    where office_id = current_office() and mail_id = ${mailId} and position = ${position}`
  return row ?? null
}

/** What letters about a ticket say: its case, numbers and office. */
export async function findTicketWords(db: Db, ticketId: string) {
  const [row] = await db<
    {
      consultationId: string
      unitName: string | null
      unitId: string | null
      name: string
      institution: string
      email: string
      problem: string
      answer: string
      formNumber: string
      ticketNumber: string
    }[]
  >`select t.consultation_id as "consultationId", u.name as "unitName", t.unit_id as "unitId", c.name, c.institution,
      trim(c.email) as email, c.problem, c.answer, form.printed as "formNumber", ticket.printed as "ticketNumber"
    from tickets t join consultations c on c.office_id = t.office_id and c.id = t.consultation_id
      join numbers ticket on ticket.office_id = t.office_id and ticket.kind = 'ticket'
        and ticket.consultation_id = t.consultation_id
      join numbers form on form.office_id = t.office_id and form.kind = 'form'
        and form.consultation_id = t.consultation_id
      left join units u on u.office_id = t.office_id and u.id = t.unit_id
    where t.office_id = current_office() and t.id = ${ticketId}`
  return row ?? null
}

/** Where the unit was last written to, in any case of the office. */
export async function findUnitAddress(db: Db, unitId: string | null): Promise<string> {
  const [row] = await db<{ recipient: string }[]>`select m.recipient from mails m
    join tickets t on t.office_id = m.office_id and t.consultation_id = m.consultation_id and t.unit_id = ${unitId}
    where m.office_id = current_office() and m.purpose = 'unit' order by m.created_at desc limit 1`
  return row?.recipient ?? ''
}

/** The number as it may have been typed: blanks and case do not count. */
export async function findByNumber(db: Db, typed: string): Promise<string | null> {
  const wanted = typed.replace(/\s/g, '').toUpperCase()
  const [row] = await db<{ consultationId: string }[]>`select consultation_id as "consultationId" from numbers
    where office_id = current_office() and upper(replace(printed, ' ', '')) = ${wanted} limit 1`
  return row?.consultationId ?? null
}
