import { createHash, timingSafeEqual } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import type * as api from '#domain/offices/set-up.api.ts'
import { countOffices, openFirstOffice, readPicture } from '#server/offices/index.ts'
import { addAdministrator, hashOf } from '#server/people/index.ts'
import { spendAttempt } from '#server/platform/attempts.ts'
import { recordEvent } from '#server/platform/events.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inStanding, type Work } from '#server/platform/work.ts'

/** set_up_closed once there is an office: nothing opens it again. */
export async function readSetUp({ db }: Work<null>, { publicUrl }: HouseSettings) {
  if ((await countOffices(db)) > 0) throw new Refusal('set_up_closed')
  return { open: true as const, publicUrl }
}

/** Open, and by the token that was printed at the start; compared in constant time. */
export async function knockForSetUp(
  work: Work<null>,
  settings: HouseSettings,
  token: string,
  address: string,
): Promise<undefined> {
  await readSetUp(work, settings)
  await spendAttempt(work.db, [{ key: `set-up ${address}`, most: 60 }], work.now)
  const digest = (text: string) => createHash('sha256').update(text).digest()
  if (!timingSafeEqual(digest(token), digest(settings.setUpToken))) throw new Refusal('set_up_token_wrong')
  return undefined
}

/** The first office and its administrator, both or neither. */
export async function setUp(
  work: Work<null>,
  settings: HouseSettings,
  given: z.output<typeof api.setUp.body>,
  address: string,
): Promise<{ officeId: string }> {
  await knockForSetUp(work, settings, given.token, address)
  const officeId = uuid()
  const { password, ...administrator } = given.administrator
  // Before the transaction: what takes long must not hold a lock.
  const passwordHash = await hashOf(password)
  const logo = given.logo === null ? null : await readPicture(given.logo)
  await inStanding(work.db, { officeId }, async (db) => {
    const office = { ...given.office, id: officeId, templates: given.templates }
    await openFirstOffice(db, office, { logo, publicUrl: given.publicUrl }, work.now)
    const person = await addAdministrator(db, { ...administrator, passwordHash }, work.now)
    const actor = { ...person, officeId, roles: ['administrator'] as const }
    await recordEvent({ ...work, db, actor }, 'office.opened', officeId)
  })
  return { officeId }
}
