import { dayOf } from '#domain/calendar/zones.ts'
import type { LockedConsultation } from '#server/consultations/index.ts'
import { readOffice } from '#server/offices/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'

/**
 * The day of an answer (YYYY-MM-DD, recap column 8) lies between the call and today in the office's zone. Refuses
 * `answer_day_wrong` {first, last}; also for no day at all (null), which only a cancelled form may have.
 */
export async function refuseWrongDay(
  { db, actor, now }: Work,
  { row }: LockedConsultation,
  day: string | null,
) {
  const { timeZone } = await readOffice(db, actor.officeId)
  const [first, last] = [dayOf(row.consultedAt, timeZone), dayOf(now, timeZone)]
  if (day === null || day < first || day > last) throw new Refusal('answer_day_wrong', { first, last })
}
