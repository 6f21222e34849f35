import type { Db } from '#server/platform/database.ts'

const ordered = (one: string, other: string) =>
  one < other ? ([one, other] as const) : ([other, one] as const)

export async function insertLink(db: Db, a: string, b: string, by: string, at: Date): Promise<void> {
  const [one, other] = ordered(a, b)
  await db`insert into ticket_links (office_id, one_id, other_id, linked_by, linked_at)
    values (current_office(), ${one}, ${other}, ${by}, ${at}) on conflict do nothing`
}

export async function deleteLink(db: Db, a: string, b: string): Promise<boolean> {
  const [one, other] = ordered(a, b)
  const { count } = await db`delete from ticket_links
    where office_id = current_office() and one_id = ${one} and other_id = ${other}`
  return count === 1
}

export async function updateMergedInto(db: Db, id: string, into: string | null): Promise<void> {
  await db`update tickets set merged_into = ${into} where office_id = current_office() and id = ${id}`
}

export async function hasMerged(db: Db, id: string): Promise<boolean> {
  const [row] =
    await db`select 1 from tickets where office_id = current_office() and merged_into = ${id} limit 1`
  return row !== undefined
}
