import type { Db } from '#server/platform/database.ts'

export interface NewAnswerLink {
  id: string
  ticketId: string
  tokenHash: Buffer
  recipient: string
  shows: readonly string[]
  question: string
  by: string
  at: Date
  expiresAt: Date
}

export async function insertAnswerLink(db: Db, link: NewAnswerLink): Promise<void> {
  await db`insert into answer_links (office_id, id, ticket_id, token_hash, recipient, shows, question, made_by,
      made_at, expires_at)
    values (current_office(), ${link.id}, ${link.ticketId}, ${link.tokenHash}, ${link.recipient},
      ${[...link.shows]}::text[], ${link.question}, ${link.by}, ${link.at}, ${link.expiresAt})`
}

export interface OpenAnswerLink {
  id: string
  ticketId: string
  consultationId: string
  recipient: string
  shows: string[]
  question: string
  madeBy: string
  madeByName: string
  madeAt: Date
  expiresAt: Date
}

const columns = (
  db: Db,
) => db`l.id, l.ticket_id as "ticketId", t.consultation_id as "consultationId", l.recipient,
  l.shows, l.question, l.made_by as "madeBy", p.name as "madeByName", l.made_at as "madeAt",
  l.expires_at as "expiresAt"`

/** By the hash of its token, while it can be used; `lock` holds it, so that of two answers only one is taken. */
export async function findOpenAnswerLink(
  db: Db,
  tokenHash: Buffer,
  now: Date,
  { lock }: { lock: boolean },
): Promise<OpenAnswerLink | null> {
  const [row] = await db<OpenAnswerLink[]>`select ${columns(db)} from answer_links l
      join tickets t on t.office_id = l.office_id and t.id = l.ticket_id
      join people p on p.id = l.made_by
    where l.office_id = current_office() and l.token_hash = ${tokenHash} and l.answered_at is null
      and l.revoked_at is null and l.expires_at > ${now} ${lock ? db`for update of l` : db``}`
  return row ?? null
}

export async function findAnswerLink(
  db: Db,
  id: string,
): Promise<{ ticketId: string; expiresAt: Date } | null> {
  const [row] = await db<{ ticketId: string; expiresAt: Date }[]>`select ticket_id as "ticketId",
      expires_at as "expiresAt" from answer_links where office_id = current_office() and id = ${id}`
  return row ?? null
}

export async function markAnswered(db: Db, id: string, at: Date): Promise<void> {
  await db`update answer_links set answered_at = ${at} where office_id = current_office() and id = ${id}`
}

/** False when the ticket has no such link; revoked twice is revoked. */
export async function markRevoked(db: Db, ticketId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await db`update answer_links set revoked_at = coalesce(revoked_at, ${at})
    where office_id = current_office() and ticket_id = ${ticketId} and id = ${id}`
  return count === 1
}

/** What a link may show: the problem, and of the caller what was chosen. */
export interface AskedCase {
  number: string
  problem: string
  dueAt: Date
  name: string
  institution: string
  email: string
  phone: string
}

export async function findAskedCase(db: Db, ticketId: string): Promise<AskedCase | null> {
  const [row] = await db<AskedCase[]>`select n.printed as number, c.problem, t.due_at as "dueAt", c.name,
      c.institution, c.email, c.phone
    from tickets t
      join consultations c on c.office_id = t.office_id and c.id = t.consultation_id
      join numbers n on n.office_id = t.office_id and n.kind = 'ticket' and n.consultation_id = t.consultation_id
    where t.office_id = current_office() and t.id = ${ticketId}`
  return row ?? null
}
