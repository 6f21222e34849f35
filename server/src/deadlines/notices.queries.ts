import type { Db } from '#server/platform/database.ts'

/** A ticket of which somebody is to be warned, and how far its time has gone by. */
export interface DueRow {
  id: string
  formId: string
  number: string
  name: string
  percent: 50 | 75 | 100
  dueAt: Date
  /** Who works on it: to whom it was given, else in whose hands its form is. */
  holder: string
}

/** Holds those whose next mark has come, and says which. While the caller owes an answer nothing comes due. */
export function lockDue(db: Db, now: Date): Promise<DueRow[]> {
  return db<
    DueRow[]
  >`select t.id, t.consultation_id as "formId", n.printed as number, c.name, t.due_at as "dueAt",
      case when t.due_at <= ${now} then 100 when t.three_quarters_due_at <= ${now} then 75 else 50 end as percent,
      coalesce(t.assigned_to, c.in_hands_of) as holder
    from tickets t
      join consultations c on c.office_id = t.office_id and c.id = t.consultation_id
      join numbers n on n.office_id = t.office_id and n.kind = 'ticket' and n.consultation_id = t.consultation_id
    where t.office_id = current_office() and t.state in ('open', 'answered')
      and (t.caller_owes_since is null or t.due_at <= t.caller_owes_since)
      and ((t.warned < 50 and t.half_due_at <= ${now}) or (t.warned < 75 and t.three_quarters_due_at <= ${now})
        or (t.warned < 100 and t.due_at <= ${now}))
    order by t.due_at, t.id for update of t`
}

export async function markWarned(db: Db, rows: readonly DueRow[]): Promise<void> {
  const marks = rows.map(({ id, percent }) => ({ id, percent }))
  await db`update tickets t set warned = s.percent
    from jsonb_to_recordset(${db.json(marks)}) as s(id uuid, percent smallint)
    where t.office_id = current_office() and t.id = s.id`
}

export interface NewNotice {
  id: string
  personId: string
  ticketId: string
  percent: number
  dueAt: Date
  at: Date
}

export async function insertNotices(db: Db, notices: readonly NewNotice[]): Promise<void> {
  const sent = db.json(notices as unknown as Parameters<typeof db.json>[0])
  await db`insert into notices (office_id, id, person_id, ticket_id, percent, due_at, at)
    select current_office(), s.id, s."personId", s."ticketId", s.percent, s."dueAt", s.at
    from jsonb_to_recordset(${sent}) as s(id uuid, "personId" text, "ticketId" uuid, percent smallint,
      "dueAt" timestamptz, at timestamptz)
    on conflict do nothing`
}

interface NoticeRow {
  id: string
  ticketId: string
  number: string
  name: string
  percent: 50 | 75 | 100
  dueAt: Date
  at: Date
  readAt: Date | null
}

export function listNoticeRows(db: Db, personId: string, most: number): Promise<NoticeRow[]> {
  return db<NoticeRow[]>`select x.id, x.ticket_id as "ticketId", n.printed as number, c.name, x.percent,
      x.due_at as "dueAt", x.at, x.read_at as "readAt"
    from notices x
      join tickets t on t.office_id = x.office_id and t.id = x.ticket_id
      join consultations c on c.office_id = t.office_id and c.id = t.consultation_id
      join numbers n on n.office_id = t.office_id and n.kind = 'ticket' and n.consultation_id = t.consultation_id
    where x.office_id = current_office() and x.person_id = ${personId}
    order by x.at desc, x.id desc limit ${most}`
}

export async function markRead(db: Db, personId: string, at: Date): Promise<void> {
  await db`update notices set read_at = ${at}
    where office_id = current_office() and person_id = ${personId} and read_at is null`
}

/** The offices in which somebody is to be warned now. */
export async function listOfficesToWarn(db: Db, now: Date): Promise<string[]> {
  const rows = await db<{ id: string }[]>`select offices_to_warn(${now}) as id`
  return rows.map(({ id }) => id)
}
