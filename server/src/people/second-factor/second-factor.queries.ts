import type { Role } from '#domain/people/roles.ts'
import type { Db } from '#server/platform/database.ts'

export interface SecondFactor {
  sealedSecret: Buffer
  confirmedAt: Date | null
  lastStep: number
}

export async function findSecondFactor(db: Db, personId: string): Promise<SecondFactor | null> {
  const [row] = await db<(Omit<SecondFactor, 'lastStep'> & { lastStep: string })[]>`
    select sealed_secret as "sealedSecret", confirmed_at as "confirmedAt", last_step as "lastStep"
    from second_factors where person_id = ${personId}`
  return row ? { ...row, lastStep: Number(row.lastStep) } : null
}

/** A secret that waits for its first code; one that is in use stays (answers false). */
export async function insertSecret(db: Db, personId: string, sealed: Buffer, now: Date): Promise<boolean> {
  const { count } = await db`insert into second_factors (person_id, sealed_secret, created_at)
    values (${personId}, ${sealed}, ${now})
    on conflict (person_id) do update set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
      where second_factors.confirmed_at is null`
  return count === 1
}

/** Uses a step up: of two who bring the same code one is let in. The first one confirms the secret. */
export async function spendStep(db: Db, personId: string, step: number, now: Date): Promise<boolean> {
  const { count } = await db`update second_factors
    set last_step = ${step}, confirmed_at = coalesce(confirmed_at, ${now})
    where person_id = ${personId} and last_step < ${step}`
  return count === 1
}

export async function deleteSecondFactor(db: Db, personId: string): Promise<void> {
  await db`delete from second_factors where person_id = ${personId}`
  await db`delete from backup_codes where person_id = ${personId}`
}

export async function replaceBackupCodes(db: Db, personId: string, hashes: readonly Buffer[]): Promise<void> {
  await db`delete from backup_codes where person_id = ${personId}`
  for (const hash of hashes)
    await db`insert into backup_codes (person_id, code_hash) values (${personId}, ${hash})`
}

export async function takeBackupCode(db: Db, personId: string, hash: Buffer): Promise<boolean> {
  const { count } = await db`delete from backup_codes where person_id = ${personId} and code_hash = ${hash}`
  return count === 1
}

export async function countBackupCodes(db: Db, personId: string): Promise<number> {
  const [row] = await db<{ count: number }[]>`select count(*)::int as count from backup_codes
    where person_id = ${personId}`
  return row?.count ?? 0
}

/** The rule of the office of the transaction. */
export async function findSecondFactorRoles(db: Db): Promise<Role[]> {
  const [row] = await db<{ roles: Role[] }[]>`select roles from second_factor_rules
    where office_id = current_office()`
  return row?.roles ?? []
}

export async function writeSecondFactorRoles(db: Db, roles: readonly Role[]): Promise<void> {
  await db`insert into second_factor_rules (office_id, roles) values (current_office(), ${[...roles]})
    on conflict (office_id) do update set roles = excluded.roles`
}

/** Sets for the sessions of those in these roles who have no second factor from when on they owe one; the earliest stays. */
export async function markSessionsDue(db: Db, roles: readonly Role[], dueAt: Date): Promise<void> {
  await db`update sessions s set second_factor_due_at = least(second_factor_due_at, ${dueAt})
    where exists (select 1 from memberships m where m.office_id = current_office() and m.person_id = s.person_id
        and m.ended_at is null and m.role = any(${[...roles]}::text[]))
      and not exists (select 1 from second_factors f
        where f.person_id = s.person_id and f.confirmed_at is not null)`
}
