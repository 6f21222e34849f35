import { Button, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resetPassword } from '#domain/people/passwords.api.ts'
import { shortestPassword } from '#domain/people/person.ts'
import { call } from '../platform/api.ts'
import { usePageParam } from '../platform/page-params.ts'
import { Door } from './door.tsx'
import { PasswordField } from './password-field.tsx'
import { sayRefused } from './say-refused.ts'

/** Opened by a link that works once. */
const NewPasswordPage = () => {
  const { t } = useTranslation('signIn')
  const token = usePageParam('token')
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [chosen, setChosen] = useState(false)
  const choose = async (event: FormEvent) => {
    event.preventDefault()
    if (password.length < shortestPassword)
      return setWrong(t('wrong.shortPassword', { count: shortestPassword }))
    setBusy(true)
    setWrong(null)
    try {
      await call(resetPassword, { body: { token, password } })
      setChosen(true)
    } catch (failure) {
      setWrong(sayRefused(failure, t))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Door title={t('forgot.newTitle')}>
      {chosen ? (
        <p role="status">{t('forgot.chosen')}</p>
      ) : (
        <form onSubmit={choose} noValidate>
          <Stack gap="md" mb="md">
            <PasswordField
              label={t('newPassword')}
              description={t('passwordHint', { count: shortestPassword })}
              autoComplete="new-password"
              autoFocus
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              error={wrong}
            />
            <Button type="submit" loading={busy}>
              {t('forgot.choose')}
            </Button>
          </Stack>
        </form>
      )}
      <Link to="/masuk">{t('invitation.toSignIn')}</Link>
    </Door>
  )
}
export default NewPasswordPage
