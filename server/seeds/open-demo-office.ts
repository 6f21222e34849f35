import { firstTemplates } from '#domain/consultations/numbers.ts'
import { openFirstOffice } from '#server/offices/index.ts'
import { addAccount } from '#server/people/add-account.ts'
import { addMembership, hashOf } from '#server/people/index.ts'
import type { Pool } from '#server/platform/database.ts'
import { recordEvent } from '#server/platform/events.ts'
import { type Actor, inStanding } from '#server/platform/work.ts'
import { type DemoName, demoCast, demoOffice, demoPassword, emailOf } from './cast-of-the-demo.ts'
import { markAsDemo } from './demo-mark.queries.ts'

export interface DemoHouse {
  db: Pool
  officeId: string
  cast: Record<DemoName, Actor>
}

/** The office with its mark and its people, in one transaction: there is never one without the other. */
export async function openDemoOffice(db: Pool, officeId: string, now: Date): Promise<DemoHouse> {
  // One for all: so many would take longer than a month of calls.
  const passwordHash = await hashOf(demoPassword)
  return inStanding(db, { officeId }, async (tx) => {
    const templates = { ...firstTemplates, classification: null }
    const office = { ...demoOffice, addressLines: [...demoOffice.addressLines], id: officeId, templates }
    await openFirstOffice(tx, office, { logo: null, publicUrl: null }, now)
    await markAsDemo(tx, 'being_made')
    const actors: [string, Actor][] = []
    for (const key of Object.keys(demoCast) as DemoName[]) {
      const { name, role } = demoCast[key]
      const person = await addAccount(tx, { name, email: emailOf(key), passwordHash }, now)
      await addMembership(tx, person.id, role, now)
      actors.push([key, { ...person, officeId, roles: [role] }])
    }
    const cast = Object.fromEntries(actors) as DemoHouse['cast']
    await recordEvent({ db: tx, actor: cast.agus, now, requestId: 'demo' }, 'office.opened', officeId)
    return { db, officeId, cast }
  })
}
