import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { fileForm, mailNumbersAgain, undoLast } from '#domain/consultations/consultations.api.ts'
import type { informedHow } from '#domain/sop/journal.ts'
import { assignTicket, closeTicket, informCaller, receiveAnswer } from '#domain/tickets/tickets.api.ts'
import { newId } from '../platform/ids.ts'
import { useOffice } from '../platform/session.ts'
import { useDrafts } from '../platform/use-drafts.ts'
import { sayDone, sayFailed } from '../ui/toasts.tsx'
import { type OpenedTicket, useReread } from './ticket-queries.ts'

type Person = { id: string; name: string }
type AnswerForm = Omit<z.input<typeof receiveAnswer.body>, 'commandId' | 'browserClock'>

/** What may be done to a ticket. Each act is kept until the server has it, says what happened, and offers to undo. */
export const useActs = ({ ticket, consultation }: OpenedTicket) => {
  const { t } = useTranslation('tickets')
  const { id: officeId } = useOffice()
  const drafts = useDrafts()
  const reread = useReread()
  const [busy, setBusy] = useState(false)
  const kept = { officeId, about: consultation.id }
  const ofTicket = { officeId, id: ticket.id }
  const ofForm = { officeId, id: consultation.id }
  const command = () => ({ commandId: newId() })

  const act = async (send: () => Promise<{ sent: boolean }>, said: string, undoable: boolean) => {
    setBusy(true)
    try {
      const { sent } = await send()
      sayDone(sent ? said : t('done.kept'), sent && undoable ? undo : undefined)
    } catch (failure) {
      sayFailed(failure)
    } finally {
      setBusy(false)
      await reread()
    }
  }
  const undo = () =>
    act(() => drafts.send(undoLast, { params: ofForm, body: command() }, kept), t('done.undo'), false)

  return {
    busy,
    undo,
    receive: (form: AnswerForm) =>
      act(
        () => drafts.send(receiveAnswer, { params: ofTicket, body: { ...command(), ...form } }, kept),
        t('done.answer'),
        true,
      ),
    inform: (how: (typeof informedHow)[number]) =>
      act(
        () => drafts.send(informCaller, { params: ofTicket, body: { ...command(), how } }, kept),
        t('done.inform'),
        true,
      ),
    archive: () =>
      act(
        () => drafts.send(fileForm, { params: ofForm, body: command() }, kept),
        t('done.archive', { number: ticket.formNumber }),
        false,
      ),
    close: () =>
      act(
        () => drafts.send(closeTicket, { params: ofTicket, body: command() }, kept),
        t('done.close', { number: ticket.number }),
        false,
      ),
    mailAgain: () =>
      act(
        () => drafts.send(mailNumbersAgain, { params: ofForm, body: command() }, kept),
        t('done.mailAgain'),
        false,
      ),
    assign: (to: Person | null) =>
      act(
        () =>
          drafts.send(assignTicket, { params: ofTicket, body: { ...command(), to: to?.id ?? null } }, kept),
        to ? t('done.assign', { name: to.name }) : t('done.unassign'),
        false,
      ),
  }
}
export type Acts = ReturnType<typeof useActs>
