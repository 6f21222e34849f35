import { Button, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgotPassword, resetMinutes } from '#domain/people/passwords.api.ts'
import { call } from '../platform/api.ts'
import { Door } from './door.tsx'
import { sayRefused } from './say-refused.ts'
import { waysQuery } from './ways-query.ts'

/** Asks for a link to a new password; says the same whether or not somebody has that address. */
const ForgottenPage = () => {
  const { t } = useTranslation('signIn')
  const { data: ways } = useQuery(waysQuery)
  const [email, setEmail] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    if (!email.trim() || !field.current?.validity.valid) return setWrong(t('wrong.email'))
    setBusy(true)
    setWrong(null)
    try {
      await call(forgotPassword, { body: { email } })
      setSent(true)
    } catch (failure) {
      setWrong(sayRefused(failure, t))
    } finally {
      setBusy(false)
    }
  }
  // A link kept from elsewhere: on this server no mail can carry one.
  if (ways?.forgottenByMail === false)
    return (
      <Door title={t('forgot.title')}>
        <p>{t('forgotten')}</p>
        <Link to="/masuk">{t('invitation.toSignIn')}</Link>
      </Door>
    )
  return (
    <Door title={t('forgot.title')} lead={sent ? undefined : t('forgot.lead')}>
      {sent ? (
        <p role="status">{t('forgot.sent', { count: resetMinutes })}</p>
      ) : (
        <form onSubmit={ask} noValidate>
          <Stack gap="md" mb="md">
            <TextInput
              ref={field}
              label={t('email')}
              type="email"
              required
              autoComplete="username"
              maxLength={200}
              autoFocus
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
              error={wrong}
            />
            <Button type="submit" loading={busy}>
              {t('forgot.do')}
            </Button>
          </Stack>
        </form>
      )}
      <Link to="/masuk">{t('invitation.toSignIn')}</Link>
    </Door>
  )
}
export default ForgottenPage
