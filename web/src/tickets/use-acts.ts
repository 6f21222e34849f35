import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { fileForm, mailNumbersAgain } from '#domain/consultations/consultations.api.ts'
import type { informedHow } from '#domain/sop/journal.ts'
import { takeTicket } from '#domain/tickets/desk.api.ts'
import { assignTicket, closeTicket, informCaller, receiveAnswer } from '#domain/tickets/tickets.api.ts'
import type { OpenedTicket } from './ticket-queries.ts'
import { useAct } from './use-act.ts'

type Person = { id: string; name: string }
type AnswerForm = Omit<z.input<typeof receiveAnswer.body>, 'commandId' | 'browserClock'>

/** What may be done to a ticket. Each act is kept until the server has it, says what happened, and offers to undo. */
export const useActs = (opened: OpenedTicket) => {
  const { t } = useTranslation('tickets')
  const { act, undo, busy, drafts, kept, ofTicket, ofForm, command } = useAct(opened)
  const { ticket } = opened
  return {
    busy,
    undo,
    receive: (form: AnswerForm) =>
      act(
        () => drafts.send(receiveAnswer, { params: ofTicket, body: { ...command(), ...form } }, kept),
        t('done.answer'),
        undo,
      ),
    inform: (how: (typeof informedHow)[number]) =>
      act(
        () => drafts.send(informCaller, { params: ofTicket, body: { ...command(), how } }, kept),
        t('done.inform'),
        undo,
      ),
    archive: () =>
      act(
        () => drafts.send(fileForm, { params: ofForm, body: command() }, kept),
        t('done.archive', { number: ticket.formNumber }),
      ),
    close: () =>
      act(
        () => drafts.send(closeTicket, { params: ofTicket, body: command() }, kept),
        t('done.close', { number: ticket.number }),
      ),
    mailAgain: () =>
      act(
        () => drafts.send(mailNumbersAgain, { params: ofForm, body: command() }, kept),
        t('done.mailAgain'),
      ),
    take: () =>
      act(
        () => drafts.send(takeTicket, { params: ofTicket, body: command() }, kept),
        t('done.take', { number: ticket.number }),
      ),
    assign: (to: Person | null) =>
      act(
        () =>
          drafts.send(
            assignTicket,
            {
              params: ofTicket,
              body: { ...command(), to: to?.id ?? null, from: ticket.assignedTo?.id ?? null },
            },
            kept,
          ),
        to ? t('done.assign', { name: to.name }) : t('done.unassign'),
      ),
  }
}
export type Acts = ReturnType<typeof useActs>
