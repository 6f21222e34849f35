import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { acceptInvitation, type readInvitation } from '#domain/people/invitations.api.ts'
import { shortestPassword } from '#domain/people/person.ts'
import { call } from '../platform/api.ts'
import { FieldError } from '../ui/field-error.tsx'
import { sayFailure } from '../ui/say-failure.ts'

interface Props {
  carried: { officeId: string; token: string }
  invitation: z.output<typeof readInvitation.answer>
  onDone: () => Promise<void>
}

/** Someone new chooses name and password, someone known gives theirs, someone signed in only says yes. */
export const AcceptForm = ({ carried, invitation, onDone }: Props) => {
  const { t } = useTranslation('signIn')
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { email, name, hasAccount, signedInAsThem } = invitation
  const account = signedInAsThem ? 'signed-in' : hasAccount ? 'existing' : 'new'

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const body = acceptanceOf(account, (field) => String(given.get(field) ?? ''), carried)
    setBusy(true)
    setFailure(null)
    try {
      await call(acceptInvitation, { body })
      await onDone()
    } catch (refused) {
      setFailure(sayFailure(refused))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput label={t('email')} value={email} readOnly autoComplete="username" />
        {account === 'new' && (
          <TextInput
            name="name"
            label={t('name')}
            defaultValue={name}
            required
            maxLength={120}
            autoComplete="name"
          />
        )}
        {account !== 'signed-in' && (
          <PasswordInput
            name="password"
            label={t(account === 'new' ? 'newPassword' : 'password')}
            description={
              account === 'new'
                ? t('passwordHint', { count: shortestPassword })
                : t('invitation.knownPassword')
            }
            required
            minLength={account === 'new' ? shortestPassword : undefined}
            maxLength={128}
            autoComplete={account === 'new' ? 'new-password' : 'current-password'}
          />
        )}
        <FieldError>{failure}</FieldError>
        <Button type="submit" loading={busy} fullWidth>
          {t('invitation.do')}
        </Button>
      </Stack>
    </form>
  )
}

const acceptanceOf = (
  account: 'new' | 'existing' | 'signed-in',
  said: (field: string) => string,
  carried: Props['carried'],
): z.input<typeof acceptInvitation.body> => {
  const password = said('password')
  if (account === 'new') return { ...carried, account, name: said('name'), password }
  if (account === 'existing') return { ...carried, account, password }
  return { ...carried, account }
}
