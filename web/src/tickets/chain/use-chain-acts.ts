import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import {
  callerOwes,
  chase,
  confirmSolved,
  passOn,
  sendBack,
  setForeignNumber,
} from '#domain/tickets/chain.api.ts'
import type { OpenedTicket } from '../ticket-queries.ts'
import { useAct } from '../use-act.ts'

type Step = Omit<z.input<typeof passOn.body>, 'commandId' | 'browserClock'>

/** What may be done along the chain of escalation, and with what the caller says of the answer. */
export const useChainActs = (opened: OpenedTicket) => {
  const { t } = useTranslation('tickets')
  const { act, undo, busy, drafts, kept, ofTicket, command } = useAct(opened)
  return {
    busy,
    passOn: (step: Step) =>
      act(
        () => drafts.send(passOn, { params: ofTicket, body: { ...command(), ...step } }, kept),
        t('done.passOn', { level: t(`level.${step.level}`) }),
      ),
    chase: (reason: string) =>
      act(
        () => drafts.send(chase, { params: ofTicket, body: { ...command(), reason } }, kept),
        t('done.chase'),
      ),
    setForeignNumber: (was: string, foreignNumber: string) =>
      act(
        () =>
          drafts.send(
            setForeignNumber,
            { params: ofTicket, body: { ...command(), was, foreignNumber } },
            kept,
          ),
        t('done.foreign'),
      ),
    confirm: () =>
      act(
        () => drafts.send(confirmSolved, { params: ofTicket, body: command() }, kept),
        t('done.confirm'),
        undo,
      ),
    sendBack: (reason: string) =>
      act(
        () => drafts.send(sendBack, { params: ofTicket, body: { ...command(), reason } }, kept),
        t('done.sendBack'),
        undo,
      ),
    owes: (owes: boolean) =>
      act(
        () => drafts.send(callerOwes, { params: ofTicket, body: { ...command(), owes } }, kept),
        t(owes ? 'done.owes' : 'done.owesNot'),
      ),
  }
}
export type ChainActs = ReturnType<typeof useChainActs>
