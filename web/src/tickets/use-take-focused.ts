import { useTranslation } from 'react-i18next'
import { takeTicket } from '#domain/tickets/desk.api.ts'
import { call } from '../platform/api.ts'
import { newId } from '../platform/ids.ts'
import { useHasRole, useOffice } from '../platform/session.ts'
import { useShortcut } from '../ui/shortcuts.ts'
import { sayDone, sayFailed } from '../ui/toasts.tsx'
import { useReread } from './ticket-queries.ts'

/** `t` takes the ticket upon whose row the focus stands. */
export const useTakeFocused = () => {
  const { t } = useTranslation('tickets')
  const { id: officeId } = useOffice()
  const reread = useReread()
  const take = async () => {
    const link = document.activeElement?.closest('tr')?.querySelector<HTMLAnchorElement>('a[href*="/tiket/"]')
    const id = link?.pathname.split('/').at(-1)
    if (!link || !id) return
    try {
      await call(takeTicket, { params: { officeId, id }, body: { commandId: newId() } })
      sayDone(t('done.take', { number: link.textContent ?? '' }))
    } catch (failure) {
      sayFailed(failure)
    }
    await reread()
  }
  const when = useHasRole('agent', 'supervisor', 'responder')
  useShortcut({ keys: 't', label: t('take'), run: () => void take(), when })
}
