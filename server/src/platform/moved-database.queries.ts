import type { Db } from './database.ts'

/** Where the contents of this database were moved to, or null. As the owner. */
export async function findMove(db: Db): Promise<{ movedTo: string; movedAt: Date } | null> {
  const [row] = await db<
    { movedTo: string; movedAt: Date }[]
  >`select moved_to as "movedTo", moved_at as "movedAt" from moved_away`
  return row ?? null
}

export async function noteMove(db: Db, movedTo: string, at: Date): Promise<void> {
  await db`insert into moved_away (moved_to, moved_at) values (${movedTo}, ${at})
    on conflict (only_row) do update set moved_to = excluded.moved_to, moved_at = excluded.moved_at`
}

export async function forgetMove(db: Db): Promise<void> {
  await db`delete from moved_away`
}
