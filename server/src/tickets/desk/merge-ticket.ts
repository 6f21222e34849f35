import type { z } from 'zod'
import type { mergeTicket as endpoint } from '#domain/tickets/desk.api.ts'
import { refuseUnlessMayWrite } from '#server/consultations/index.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { holdMerging } from '../answers/answers.queries.ts'
import { lockTicket } from '../lock-ticket.ts'
import { findTicket } from '../tickets.queries.ts'
import { hasMerged, updateMergedInto } from './links.queries.ts'
import { type Other, theOther } from './links.ts'

/**
 * The case is worked on in the other ticket from now on; its Form Jawaban will be this one's too. Refuses
 * `ticket_not_found`, `ticket_is_itself`, `step_not_allowed` unless both wait for their answer, `ticket_already_merged`
 * when either is merged, or others are merged into this one.
 */
export const mergeTicket = (
  work: Work,
  id: string,
  { commandId, number }: z.output<typeof endpoint.body>,
): Promise<Other> =>
  inTransaction(work, async (work) => {
    const { db, actor } = work
    await holdMerging(db)
    if (!(await findTicket(db, id))) throw new Refusal('ticket_not_found')
    const other = await theOther(work, id, number)
    const { ticket, form } = await lockTicket(db, id)
    const { ticket: into } = await lockTicket(db, other.id)
    if (await isFirstTime(work, commandId, `merge_ticket:${other.id}`, id)) {
      refuseUnlessMayWrite(actor, form)
      const merged = ticket.merged_into !== null || into.merged_into !== null || (await hasMerged(db, id))
      if (merged) throw new Refusal('ticket_already_merged')
      if (ticket.state !== 'open' || into.state !== 'open')
        throw new Refusal('step_not_allowed', { state: ticket.state })
      await updateMergedInto(db, id, other.id)
      await recordEvent(work, 'ticket.merged', id)
      await recordEvent(work, 'ticket.merged', other.id)
    }
    return other
  })

/** It stands by itself again. What has been answered meanwhile stays answered. Refuses `ticket_not_found`. */
export const unmergeTicket = (work: Work, id: string): Promise<undefined> =>
  inTransaction(work, async (work) => {
    await holdMerging(work.db)
    const { ticket, form } = await lockTicket(work.db, id)
    refuseUnlessMayWrite(work.actor, form)
    if (ticket.merged_into !== null) {
      await updateMergedInto(work.db, id, null)
      await recordEvent(work, 'ticket.unmerged', id)
      await recordEvent(work, 'ticket.unmerged', ticket.merged_into)
    }
    return undefined
  })
