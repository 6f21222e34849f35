import type { Db } from '#server/platform/database.ts'

export async function listMyUnits(db: Db, personId: string): Promise<string[]> {
  const rows = await db<{ unitId: string }[]>`select unit_id as "unitId" from unit_people
    where office_id = current_office() and person_id = ${personId} order by unit_id`
  return rows.map(({ unitId }) => unitId)
}

/** These and no others; answers how many of them are units of the office. */
export async function replaceMyUnits(db: Db, personId: string, unitIds: readonly string[]): Promise<number> {
  await db`delete from unit_people where office_id = current_office() and person_id = ${personId}`
  const written = await db`insert into unit_people (office_id, unit_id, person_id)
    select u.office_id, u.id, ${personId} from units u
    where u.office_id = current_office() and u.id = any(${[...unitIds]}::uuid[])`
  return written.count
}
