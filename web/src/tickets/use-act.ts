import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { undoLast } from '#domain/consultations/consultations.api.ts'
import { newId } from '../platform/ids.ts'
import { useOffice } from '../platform/session.ts'
import { useDrafts } from '../platform/use-drafts.ts'
import { sayDone, sayFailed } from '../ui/toasts.tsx'
import { type OpenedTicket, useReread } from './ticket-queries.ts'

/** How anything is done to a ticket: kept until the server has it, said, and read anew; with the way back where there is one. */
export const useAct = ({ ticket, consultation }: OpenedTicket) => {
  const { t } = useTranslation('tickets')
  const { id: officeId } = useOffice()
  const drafts = useDrafts()
  const reread = useReread()
  const [busy, setBusy] = useState(false)
  const kept = { officeId, about: consultation.id }
  const ofTicket = { officeId, id: ticket.id }
  const ofForm = { officeId, id: consultation.id }
  const command = () => ({ commandId: newId() })

  /** True when it was done or kept; false when it was refused, which has been said. */
  const act = async (
    send: () => Promise<{ sent: boolean }>,
    said: string,
    back?: () => Promise<unknown>,
  ): Promise<boolean> => {
    setBusy(true)
    try {
      const { sent } = await send()
      sayDone(sent ? said : t('done.kept'), sent ? back : undefined)
      return true
    } catch (failure) {
      sayFailed(failure)
      return false
    } finally {
      setBusy(false)
      await reread()
    }
  }
  const undo = () =>
    act(() => drafts.send(undoLast, { params: ofForm, body: command() }, kept), t('done.undo'))
  return { act, undo, busy, drafts, kept, ofTicket, ofForm, command, reread }
}
