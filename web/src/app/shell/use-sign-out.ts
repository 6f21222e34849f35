import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '../../platform/api.ts'
import type { Drafts } from '../../platform/drafts.ts'
import { sessionQuery } from '../../platform/session.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { sayFailed } from '../../ui/toasts.tsx'

/** Signs out: sends what can still be sent, asks once if something would be lost, and leaves nothing on the device. */
export const useSignOut = (drafts: Drafts) => {
  const { t } = useTranslation('app')
  const ask = useConfirm()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useCallback(async () => {
    await drafts.replay().catch(() => undefined)
    const { unsent, refused } = drafts.state()
    const lost = unsent + refused
    const question = {
      title: t('signOut.title'),
      text: t('signOut.text', { count: lost }),
      yes: t('signOut.yes'),
    }
    if (lost > 0 && !(await ask({ ...question, no: t('signOut.no'), tone: 'danger' }))) return
    try {
      await request({ method: 'POST', path: '/api/auth/sign-out' }, {})
    } catch (failure) {
      return sayFailed(failure)
    }
    await drafts.clear()
    // Before the session is forgotten: else the shell would ask to come back to this page, whoever signs in next.
    const gone = navigate({ to: '/masuk' })
    queries.clear()
    queries.setQueryData(sessionQuery.queryKey, null)
    await gone
  }, [drafts, ask, queries, navigate, t])
}
