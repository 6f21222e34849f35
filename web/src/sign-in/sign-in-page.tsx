import { useQuery } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { readSetUp } from '#domain/offices/set-up.api.ts'
import { call } from '../platform/api.ts'
import { sessionQuery } from '../platform/session.ts'
import { Door } from './door.tsx'
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
  useEffect(() => {
    if (session) history.replace(returnPath(asked))
  }, [session, history, asked])
  if (session) return null
  if (setUp)
    return (
      <Door title={t('notSetUp.title')}>
        <p>{t('notSetUp.text')}</p>
      </Door>
    )
  return (
    <Door title={t('title')} lead={asked ? t('goesOn') : undefined}>
      <SignInForm />
    </Door>
  )
}
export default SignInPage
