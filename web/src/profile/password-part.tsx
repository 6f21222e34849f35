import { Button, PasswordInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { shortestPassword } from '#domain/people/person.ts'
import { changePassword } from '#domain/people/session.api.ts'
import { call } from '../platform/api.ts'
import { FieldError } from '../ui/field-error.tsx'
import { Part } from './part.tsx'
import { useAct } from './use-act.ts'

/** A new password for oneself; every other browser is signed out. */
export const PasswordPart = () => {
  const { t } = useTranslation('profile')
  const { act, busy, failure } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const said = (field: string) => String(given.get(field) ?? '')
    const body = { currentPassword: said('current'), newPassword: said('new') }
    if (await act(() => call(changePassword, { body }), t('password.done'))) form.reset()
  }
  return (
    <Part title={t('password.title')} text={t('password.text')}>
      <form onSubmit={submit}>
        <PasswordInput
          name="current"
          label={t('password.current')}
          required
          maxLength={128}
          maw="24rem"
          mb="md"
          autoComplete="current-password"
        />
        <PasswordInput
          name="new"
          label={t('password.new')}
          description={t('password.hint', { count: shortestPassword })}
          required
          minLength={shortestPassword}
          maxLength={128}
          maw="24rem"
          mb="md"
          autoComplete="new-password"
        />
        <FieldError>{failure}</FieldError>
        <Button type="submit" loading={busy}>
          {t('password.do')}
        </Button>
      </form>
    </Part>
  )
}
