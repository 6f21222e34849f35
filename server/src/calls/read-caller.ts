import type { z } from 'zod'
import type { readCaller as endpoint } from '#domain/calls/calls.api.ts'
import { findCaller, listFamily, presentCaller } from '#server/callers/index.ts'
import { listConsultationsOf, presentLine } from '#server/consultations/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { countCallsOf, listOpenTicketsOf } from './caller-history.queries.ts'

/** A caller with his last calls and open tickets, also those kept under callers that were merged into him. */
export const readCaller = (work: Work, id: string): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async ({ db }) => {
    const [caller, family] = await Promise.all([findCaller(db, id), listFamily(db, id)])
    if (!caller) throw new Refusal('caller_not_found')
    const [callCount, lines, tickets] = await Promise.all([
      countCallsOf(db, family),
      listConsultationsOf(db, family),
      listOpenTicketsOf(db, family),
    ])
    return {
      caller: presentCaller(caller),
      callCount,
      lastConsultations: lines.map(presentLine),
      openTickets: tickets.map((ticket) => ({ ...ticket, dueAt: ticket.dueAt.toISOString() })),
    }
  })
