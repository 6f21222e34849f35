import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addForm, endCall } from '#domain/calls/calls.api.ts'
import { handOn, takeStep } from '#domain/consultations/consultations.api.ts'
import type { EndReason } from '#domain/sop/journal.ts'
import { mayHappen } from '#domain/sop/machine.ts'
import { serverNow } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { sayDone, sayFailed } from '../../ui/toasts.tsx'
import { useDesks } from '../desk/use-desk.ts'
import { useOpenForm } from './room-context.ts'
import { useAnswerCall } from './use-answer-call.ts'

const doublePressMs = 1_500

/** Every way out of an open form: the next call, aside, to a colleague, a second form, the end of the call. */
export const useLeave = () => {
  const { t } = useTranslation('consultations')
  const { desk, view, progress, words, writable } = useOpenForm()
  const navigate = useNavigate()
  const deskFor = useDesks()
  const answerCall = useAnswerCall()
  const home = () => void navigate({ to: '/telepon' } as never)
  const { call } = view
  const callOpen = call !== null && call.endedAt === null

  const end = (reason: EndReason | 'finished') =>
    call ? desk.act(endCall, { params: { id: call.id }, body: { reason } }) : Promise.resolve(false)
  const putAside = () => desk.act(takeStep, { body: { what: 'set_aside' } })
  /** The caller of a form that needs him no more has hung up. */
  const over = ['waiting', 'archived', 'archiving', 'informing'].includes(progress.phase)

  return {
    answerNext: () => {
      // The same key pressed twice is one call: nobody lifts a second receiver within moments.
      const age = serverNow() - Date.parse(view.consultedAt)
      if (progress.phase === 'greeting' && age < doublePressMs) return
      const unfinished = writable && mayHappen(progress, 'set_aside') && progress.phase !== 'waiting'
      if (unfinished) {
        putAside().catch(sayFailed)
        sayDone(t('room.setAsideFirst', { name: words.name || t('room.noName') }))
      } else if (callOpen && over) end('finished').catch(sayFailed)
      answerCall()
    },
    setAside: () => {
      putAside()
        .then(() => sayDone(t('done.setAside'), () => desk.act(takeStep, { body: { what: 'resumed' } })))
        .catch(sayFailed)
      home()
    },
    endFinished: () => {
      end('finished')
        .then(() => sayDone(t('done.ended')))
        .catch(sayFailed)
    },
    endWithout: (reason: EndReason) => {
      end(reason)
        .then(() => sayDone(t('done.ended')))
        .catch(sayFailed)
      home()
    },
    handOnTo: async (to: { id: string; name: string }) => {
      try {
        await desk.act(handOn, { body: { to: to.id } })
        sayDone(t('done.handedOn', { name: to.name }))
        home()
      } catch (failure) {
        sayFailed(failure)
      }
    },
    secondForm: () => {
      if (!call) return
      const id = newId()
      const { name, institution, address, phone, email, spseRole } = words
      const second = deskFor(id, { name, institution, address, phone, email, spseRole })
      second
        .act(addForm, {
          params: { id: call.id },
          body: { consultationId: id, inheritFrom: desk.id },
          opens: true,
        })
        .catch(sayFailed)
      void navigate({ to: '/telepon/formulir/$id', params: { id } } as never)
    },
  }
}
