import type { Invitation } from '#domain/people/invitations.api.ts'
import type { Role } from '#domain/people/roles.ts'
import type { Db } from '#server/platform/database.ts'

export interface NewInvitation {
  id: string
  email: string
  name: string
  role: Role
  tokenHash: Buffer
  invitedBy: string
  createdAt: Date
  expiresAt: Date
}

/** Answers false when there is one of this id already. */
export async function insertInvitation(db: Db, invitation: NewInvitation): Promise<boolean> {
  const { count } = await db`insert into invitations
      (office_id, id, email, name, role, token_hash, invited_by, created_at, expires_at)
    values (current_office(), ${invitation.id}, ${invitation.email}, ${invitation.name}, ${invitation.role},
      ${invitation.tokenHash}, ${invitation.invitedBy}, ${invitation.createdAt}, ${invitation.expiresAt})
    on conflict (office_id, id) do nothing`
  return count === 1
}

interface OpenInvitation extends Omit<Invitation, 'createdAt' | 'expiresAt'> {
  createdAt: Date
  expiresAt: Date
}

const open = (db: Db, now: Date) => db`select i.id, i.name, i.email, i.role, p.name as "invitedBy",
    i.created_at as "createdAt", i.expires_at as "expiresAt"
  from invitations i join people p on p.id = i.invited_by
  where i.office_id = current_office() and i.accepted_at is null and i.revoked_at is null and i.expires_at > ${now}`

const toInvitation = ({ createdAt, expiresAt, ...rest }: OpenInvitation): Invitation => ({
  ...rest,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
})

/** Those that can still be accepted, newest first. */
export async function listOpenInvitations(db: Db, now: Date): Promise<Invitation[]> {
  return (await db<OpenInvitation[]>`${open(db, now)} order by i.created_at desc, i.id`).map(toInvitation)
}

export async function findOpenInvitation(db: Db, id: string, now: Date): Promise<Invitation | null> {
  const [row] = await db<OpenInvitation[]>`${open(db, now)} and i.id = ${id}`
  return row ? toInvitation(row) : null
}

/** By the hash of its token; the row is kept locked, so that of two who accept at once only one does. */
export async function lockOpenInvitation(db: Db, tokenHash: Buffer, now: Date): Promise<Invitation | null> {
  const [row] = await db<OpenInvitation[]>`${open(db, now)} and i.token_hash = ${tokenHash} for update of i`
  return row ? toInvitation(row) : null
}

export async function acceptInvitationRow(db: Db, id: string, at: Date): Promise<void> {
  await db`update invitations set accepted_at = ${at} where office_id = current_office() and id = ${id}`
}

/** Answers false when there was none to revoke. Revoked twice is revoked. */
export async function revokeInvitationRow(db: Db, id: string, at: Date): Promise<boolean> {
  const { count } = await db`update invitations set revoked_at = coalesce(revoked_at, ${at})
    where office_id = current_office() and id = ${id} and accepted_at is null`
  return count === 1
}
