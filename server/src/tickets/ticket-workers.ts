import type { z } from 'zod'
import type { ticketWorkers as endpoint } from '#domain/tickets/tickets.api.ts'
import { listColleagues } from '#server/people/index.ts'
import type { Db } from '#server/platform/database.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { worksOnTickets } from './tickets.access.ts'

/** To whom a ticket can be given, or who may have explained the answer. */
export const ticketWorkers = (work: Work): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async ({ db }) => ({ items: await listColleagues(db, worksOnTickets) }))

export async function worksHere(db: Db, personId: string): Promise<boolean> {
  const workers = await listColleagues(db, worksOnTickets)
  return workers.some(({ id }) => id === personId)
}

/** Refuses `person_not_here` unless this person works on tickets in the office. */
export async function refuseUnlessWorksOnTickets(db: Db, personId: string): Promise<void> {
  if (!(await worksHere(db, personId))) throw new Refusal('person_not_here')
}
