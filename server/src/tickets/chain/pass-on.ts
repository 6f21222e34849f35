import type { z } from 'zod'
import { dayOf } from '#domain/calendar/zones.ts'
import type { passOn as endpoint } from '#domain/tickets/chain.api.ts'
import { refuseUnlessMayWrite, writeUnit } from '#server/consultations/index.ts'
import { listUnits, readOffice } from '#server/offices/index.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { lockTicket } from '../lock-ticket.ts'
import { readSummary } from '../read-ticket.ts'
import { insertChainStep, updateForeignNumber, updateLevel, updateUnitOf } from './chain.queries.ts'
import { chaseDue } from './chase-due.ts'
import { remindToChase } from './remind-to-chase.ts'

type Sent = z.output<typeof endpoint.body>

/**
 * Passes the case on: up the chain, to a unit of destination (then the form's Tujuan is that unit), or back to the
 * helpdesk. Refuses `ticket_not_found`, `not_in_your_hands`, `step_not_allowed` unless the ticket waits for its answer,
 * `ticket_already_merged`, `unit_not_found`, `fields_missing` for a unit that is not named.
 */
export const passOn = (work: Work, id: string, sent: Sent): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    const { ticket, form } = await lockTicket(db, id)
    if (await isFirstTime(work, sent.commandId, `pass_on:${sent.level}`, id)) {
      refuseUnlessMayWrite(actor, form)
      if (ticket.state !== 'open') throw new Refusal('step_not_allowed', { state: ticket.state })
      if (ticket.merged_into !== null) throw new Refusal('ticket_already_merged')
      const unitId = sent.level === 'unit' ? await theUnit(work, sent.unitId) : null
      const { level, reason, support = null } = sent
      const step = {
        id: sent.commandId,
        ticketId: id,
        what: 'passed_on',
        level,
        unitId,
        reason,
        support,
      } as const
      await insertChainStep(db, { ...step, at: now, by: actor.id })
      const due = await chaseDue(work, ticket, level)
      await updateLevel(db, id, level, due)
      if (unitId !== null) {
        await updateUnitOf(db, id, unitId)
        await writeUnit(db, form.id, unitId)
      }
      if (sent.foreignNumber) await updateForeignNumber(db, id, sent.foreignNumber)
      await remindToChase(work, id, due)
      await recordEvent(work, 'ticket.passed_on', id, { level })
    }
    return readSummary(work, id)
  })

async function theUnit({ db, actor, now }: Work, unitId: string | undefined): Promise<string> {
  if (unitId === undefined) throw new Refusal('fields_missing', { fields: ['unitId'] })
  const { timeZone } = await readOffice(db, actor.officeId)
  const units = await listUnits(db, dayOf(now, timeZone))
  if (!units.some((unit) => unit.id === unitId)) throw new Refusal('unit_not_found')
  return unitId
}
