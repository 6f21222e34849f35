import { createHash, createHmac } from 'node:crypto'
import type { z } from 'zod'
import type { makeAnswerLink as endpoint } from '#domain/tickets/chain.api.ts'
import { refuseUnlessMayWrite } from '#server/consultations/index.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { lockTicket } from '../lock-ticket.ts'
import { findAnswerLink, insertAnswerLink, markRevoked } from './answer-links.queries.ts'

/**
 * The secret of the link: 256 bits that only the holder of the house's secret can make, so that a command sent twice
 * answers the same link. At rest there is only its hash.
 */
const tokenOf = (authSecret: string, officeId: string, linkId: string): string =>
  createHmac('sha256', authSecret).update(`answer link ${officeId} ${linkId}`).digest('base64url')

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

const dayMs = 86_400_000

/**
 * Makes a link by which a unit answers once. Refuses `ticket_not_found`, `not_in_your_hands`, `step_not_allowed` unless
 * the ticket waits for its answer.
 */
export const makeAnswerLink = (
  work: Work,
  authSecret: string,
  ticketId: string,
  { commandId: id, recipient, shows, question, days }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    const { ticket, form } = await lockTicket(db, ticketId)
    const token = tokenOf(authSecret, actor.officeId, id)
    if (await isFirstTime(work, id, 'make_answer_link', ticketId)) {
      refuseUnlessMayWrite(actor, form)
      if (ticket.state !== 'open') throw new Refusal('step_not_allowed', { state: ticket.state })
      const expiresAt = new Date(now.getTime() + days * dayMs)
      const link = {
        id,
        ticketId,
        tokenHash: tokenHash(token),
        recipient,
        shows: [...new Set(shows)],
        question,
      }
      await insertAnswerLink(db, { ...link, by: actor.id, at: now, expiresAt })
      await recordEvent(work, 'ticket.asked_by_link', ticketId)
    }
    const made = await findAnswerLink(db, id)
    if (!made) throw new Error('a link that was made is gone')
    return { id, path: `/jawab/${actor.officeId}.${token}`, expiresAt: made.expiresAt.toISOString() }
  })

/** Refuses `ticket_not_found`, `answer_link_over` for a link that the ticket does not have. */
export const revokeAnswerLink = (work: Work, ticketId: string, linkId: string): Promise<undefined> =>
  inTransaction(work, async (work) => {
    await lockTicket(work.db, ticketId)
    if (!(await markRevoked(work.db, ticketId, linkId, work.now))) throw new Refusal('answer_link_over')
    await recordEvent(work, 'ticket.link_revoked', ticketId)
    return undefined
  })
