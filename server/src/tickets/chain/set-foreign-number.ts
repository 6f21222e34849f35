import type { z } from 'zod'
import type { setForeignNumber as endpoint } from '#domain/tickets/chain.api.ts'
import { refuseUnlessMayWrite } from '#server/consultations/index.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { lockTicket } from '../lock-ticket.ts'
import { readSummary } from '../read-ticket.ts'
import { updateForeignNumber } from './chain.queries.ts'

/** The case's number in LPSE Support, typed in. Refuses `ticket_not_found`, `not_in_your_hands`, `ticket_changed` {theirs}. */
export const setForeignNumber = (
  work: Work,
  id: string,
  { commandId, was, foreignNumber }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const { ticket, form } = await lockTicket(work.db, id)
    if (await isFirstTime(work, commandId, 'set_foreign_number', id)) {
      refuseUnlessMayWrite(work.actor, form)
      const theirs = ticket.foreign_number
      if (theirs !== was && theirs !== foreignNumber) throw new Refusal('ticket_changed', { theirs })
      await updateForeignNumber(work.db, id, foreignNumber)
      await recordEvent(work, 'ticket.numbered_elsewhere', id)
    }
    return readSummary(work, id)
  })
