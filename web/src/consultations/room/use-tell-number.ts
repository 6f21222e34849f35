import { useTranslation } from 'react-i18next'
import { giveNumber } from '#domain/calls/calls.api.ts'
import { sayFailed } from '../../ui/toasts.tsx'
import { useOpenForm } from './room-context.ts'

/** Tells the call its number, as it stands in the form; what says that none was given makes the caller anonymous. */
export const useTellNumber = () => {
  const { t } = useTranslation('consultations')
  const { desk, view, writable } = useOpenForm()
  return (phone: string) => {
    const { call } = view
    const number = phone.trim().slice(0, 60)
    if (!writable || !call || call.endedAt || call.position > 1 || number === (call.numberGiven ?? '')) return
    const anonymous = number.toLowerCase() === t('form.noNumber')
    const body = { number: anonymous ? '' : number, anonymous }
    desk.act(giveNumber, { params: { id: call.id }, body }).catch(sayFailed)
  }
}
