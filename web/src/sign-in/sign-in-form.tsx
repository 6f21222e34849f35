import { Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signIn } from '#domain/people/session.api.ts'
import { call } from '../platform/api.ts'
import { RefusedError } from '../platform/failures.ts'
import { FieldError } from '../ui/field-error.tsx'
import { PasswordField } from './password-field.tsx'
import { sayRefused } from './say-refused.ts'
import { useComeIn } from './use-come-in.ts'

type Wrong = { email?: string; password?: string; all?: string }

export const SignInForm = ({ onCode }: { onCode: () => void }) => {
  const { t } = useTranslation('signIn')
  const comeIn = useComeIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<Wrong>({})
  const [busy, setBusy] = useState(false)
  const emailField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const goodEmail = emailField.current?.validity.valid ?? true
    const missing: Wrong = {}
    if (!goodEmail) missing.email = t(email.trim() ? 'wrong.email' : 'wrong.noEmail')
    if (!password) missing.password = t('wrong.noPassword')
    setWrong(missing)
    if (missing.email) return emailField.current?.focus()
    if (missing.password) return passwordField.current?.focus()
    setBusy(true)
    try {
      comeIn(await call(signIn, { body: { email, password } }))
    } catch (failure) {
      if (failure instanceof RefusedError && failure.code === 'second_factor_asked') return onCode()
      setWrong({ all: sayRefused(failure, t) })
      setBusy(false)
      passwordField.current?.select()
    }
  }

  return (
    <form onSubmit={enter} noValidate>
      <Stack gap="md">
        <TextInput
          ref={emailField}
          label={t('email')}
          required
          type="email"
          name="email"
          autoComplete="username webauthn"
          spellCheck={false}
          maxLength={200}
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={wrong.email}
        />
        <PasswordField
          ref={passwordField}
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={wrong.password}
        />
        <FieldError>{wrong.all}</FieldError>
        <Button type="submit" loading={busy}>
          {t('enter')}
        </Button>
      </Stack>
    </form>
  )
}
