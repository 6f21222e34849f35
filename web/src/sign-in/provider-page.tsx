import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { finishSingleSignOn } from '#domain/people/single-sign-on.api.ts'
import { call } from '../platform/api.ts'
import { RefusedError } from '../platform/failures.ts'
import { keepOffice } from '../platform/session.ts'
import { SkeletonPage } from '../ui/skeleton-page.tsx'
import { sayDone } from '../ui/toasts.tsx'
import { Door } from './door.tsx'
import { returnPath, takeReturn } from './return-path.ts'
import { sayRefused } from './say-refused.ts'
import { useComeIn } from './use-come-in.ts'

/** Where the provider sends the browser back to: what stands in the address goes to the server, once. */
const ProviderPage = () => {
  const { t } = useTranslation('signIn')
  const comeIn = useComeIn()
  const navigate = useNavigate()
  const { history } = useRouter()
  const [wrong, setWrong] = useState<string | null>(null)
  const sent = useRef(false)
  useEffect(() => {
    if (sent.current) return
    sent.current = true
    const { search } = window.location
    // The code is of no use any more, and no business of the history's.
    window.history.replaceState(null, '', window.location.pathname)
    const asked = takeReturn()
    call(finishSingleSignOn, { body: { search } })
      .then(({ purpose, officeId, session }) => {
        if (officeId) keepOffice(officeId)
        comeIn(session)
        if (purpose === 'link') sayDone(t('returned.linked'))
        history.replace(purpose === 'link' ? '/profil' : returnPath(asked))
      })
      .catch(async (failure: unknown) => {
        const coding = failure instanceof RefusedError && failure.code === 'second_factor_asked'
        const search = asked === null ? { kode: '1' } : { kode: '1', kembali: asked }
        if (coding) await navigate({ to: '/masuk', search, replace: true })
        else setWrong(sayRefused(failure, t))
      })
  }, [comeIn, navigate, history, t])
  if (wrong === null) return <SkeletonPage />
  return (
    <Door title={t('returned.title')}>
      <p role="alert">{wrong}</p>
      <Link to="/masuk">{t('invitation.toSignIn')}</Link>
    </Door>
  )
}
export default ProviderPage
