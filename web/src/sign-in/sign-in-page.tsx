import { useQuery } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readSetUp } from '#domain/offices/set-up.api.ts'
import { call } from '../platform/api.ts'
import { sessionQuery } from '../platform/session.ts'
import { CodeForm } from './code-form.tsx'
import { Door } from './door.tsx'
import { OtherWays } from './other-ways.tsx'
import { returnPath } from './return-path.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Whoever is signed in already goes on at once. An installation that nobody has set up says how. */
const SignInPage = () => {
  const { t } = useTranslation('signIn')
  const { history } = useRouter()
  const asked = useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).get('kembali') })
  const { data: session } = useQuery(sessionQuery)
  const { data: setUp } = useQuery({
    queryKey: ['set-up'],
    queryFn: () => call(readSetUp, {}),
    retry: false,
    refetchOnWindowFocus: false,
  })
  const [coding, setCoding] = useState(new URLSearchParams(window.location.search).has('kode'))
  const left = useRef(false)
  useEffect(() => {
    // Once: this page is still drawn while the next one is fetched, and the address asks for nothing by then.
    if (!session || left.current) return
    left.current = true
    history.replace(returnPath(asked))
  }, [session, history, asked])
  if (session) return null
  if (setUp)
    return (
      <Door title={t('notSetUp.title')}>
        <p>{t('notSetUp.text')}</p>
      </Door>
    )
  if (coding)
    return (
      <Door title={t('code.title')}>
        <CodeForm onBack={() => setCoding(false)} />
      </Door>
    )
  return (
    <Door title={t('title')} lead={asked ? t('goesOn') : undefined}>
      <SignInForm onCode={() => setCoding(true)} />
      <OtherWays asked={asked} />
    </Door>
  )
}
export default SignInPage
