import type { Db } from '#server/platform/database.ts'

/** What was asked at set-up and belongs to no office. */
export async function findPublicUrl(db: Db): Promise<string | null> {
  const [row] = await db<{ publicUrl: string | null }[]>`select public_url as "publicUrl" from installation`
  return row?.publicUrl ?? null
}

/** True for an office of invented calls, also while they are being made. */
export async function findDemo(db: Db): Promise<boolean> {
  const [row] = await db<{ demo: boolean }[]>`select demo is not null as demo from installation`
  return row?.demo ?? false
}

export async function writePublicUrl(db: Db, publicUrl: string | null, at: Date): Promise<void> {
  await db`insert into installation (public_url, set_up_at) values (${publicUrl}, ${at})
    on conflict (only_row) do update set public_url = excluded.public_url`
}

/** Two who set up at once take turns: the second one finds an office. */
export async function lockSetUp(db: Db): Promise<void> {
  await db`select pg_advisory_xact_lock(hashtext('dering set-up'))`
}
