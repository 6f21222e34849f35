import { Button, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { acceptInvitation, type readInvitation } from '#domain/people/invitations.api.ts'
import { personName, shortestPassword } from '#domain/people/person.ts'
import { readSession } from '#domain/people/session.api.ts'
import { startSingleSignOn } from '#domain/people/single-sign-on.api.ts'
import { call } from '../platform/api.ts'
import { keepOffice } from '../platform/session.ts'
import { FieldError } from '../ui/field-error.tsx'
import { PasswordField } from './password-field.tsx'
import { sayRefused } from './say-refused.ts'
import { useComeIn } from './use-come-in.ts'
import { waysQuery } from './ways-query.ts'

type Props = {
  carried: { officeId: string; token: string }
  invitation: z.output<typeof readInvitation.answer>
}
type Wrong = { name?: string; password?: string; all?: string }

/** Somebody new chooses a password, somebody known shows that it is them, and whoever is signed in just joins. */
export const InvitationForm = ({
  carried,
  invitation: { email, hasAccount, signedInAsThem, ...told },
}: Props) => {
  const { t } = useTranslation('signIn')
  const comeIn = useComeIn()
  const navigate = useNavigate()
  const [name, setName] = useState(told.name)
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<Wrong>({})
  const [busy, setBusy] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  const account = signedInAsThem ? 'signed-in' : hasAccount ? 'existing' : 'new'

  const { data: ways } = useQuery(waysQuery)
  const nameless = (): Wrong =>
    account === 'new' && !personName.safeParse(name).success ? { name: t('wrong.name') } : {}
  const look = (): Wrong => {
    const found = nameless()
    if (account === 'new' && password.length < shortestPassword)
      found.password = t('wrong.shortPassword', { count: shortestPassword })
    if (account === 'existing' && !password) found.password = t('wrong.noPassword')
    return found
  }
  const given = () => {
    if (account === 'new') return { ...carried, account, name, password } as const
    return account === 'existing'
      ? ({ ...carried, account, password } as const)
      : ({ ...carried, account } as const)
  }
  const join = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const found = look()
    setWrong(found)
    if (found.name) return nameField.current?.focus()
    if (found.password) return passwordField.current?.focus()
    setBusy(true)
    try {
      await call(acceptInvitation, { body: given() })
      const session = await call(readSession, {})
      keepOffice(carried.officeId)
      comeIn(session)
      await navigate({ to: '/', replace: true })
    } catch (failure) {
      setWrong({ all: sayRefused(failure, t) })
      setBusy(false)
      passwordField.current?.select()
    }
  }

  /** As the provider knows them: no password is chosen here, and none is asked for. */
  const joinAtProvider = async () => {
    const found = nameless()
    setWrong(found)
    if (found.name) return nameField.current?.focus()
    setBusy(true)
    try {
      const { address } = await call(startSingleSignOn, { body: { purpose: 'invitation', ...carried, name } })
      window.location.assign(address)
    } catch (failure) {
      setWrong({ all: sayRefused(failure, t) })
      setBusy(false)
    }
  }

  return (
    <form onSubmit={join} noValidate>
      <Stack gap="md">
        <TextInput label={t('email')} name="email" autoComplete="username" readOnly value={email} />
        {account === 'new' && (
          <TextInput
            ref={nameField}
            label={t('name')}
            required
            autoComplete="name"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={wrong.name}
          />
        )}
        {account !== 'signed-in' && (
          <PasswordField
            ref={passwordField}
            label={t(account === 'new' ? 'newPassword' : 'password')}
            description={
              account === 'new' ? t('passwordHint', { count: shortestPassword }) : t('invitation.known')
            }
            autoComplete={account === 'new' ? 'new-password' : 'current-password'}
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={wrong.password}
          />
        )}
        <FieldError>{wrong.all}</FieldError>
        <Button type="submit" loading={busy}>
          {t('invitation.join')}
        </Button>
        {ways?.singleSignOn && account !== 'signed-in' && (
          <Button variant="default" disabled={busy} onClick={() => void joinAtProvider()}>
            {t('invitation.joinAt', ways.singleSignOn)}
          </Button>
        )}
      </Stack>
    </form>
  )
}
