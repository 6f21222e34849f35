import { useNavigate } from '@tanstack/react-router'
import { answerCall } from '#domain/calls/calls.api.ts'
import { newId } from '../../platform/ids.ts'
import { sayFailed } from '../../ui/toasts.tsx'
import { useDesks } from '../desk/use-desk.ts'

/** F2: a call and its form open at once, with ids of this browser; the server hears of it behind. */
export const useAnswerCall = () => {
  const deskFor = useDesks()
  const navigate = useNavigate()
  return () => {
    const id = newId()
    const desk = deskFor(id)
    desk.act(answerCall, { body: { callId: newId(), consultationId: id }, opens: true }).catch(sayFailed)
    void navigate({ to: '/telepon/formulir/$id', params: { id } } as never)
  }
}
