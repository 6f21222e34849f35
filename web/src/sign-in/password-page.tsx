import { Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortestPassword } from '#domain/people/person.ts'
import { changePassword } from '#domain/people/session.api.ts'
import { call } from '../platform/api.ts'
import { FieldError } from '../ui/field-error.tsx'
import { Page, Sheet } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { sayFailure } from '../ui/say-failure.ts'
import { sayDone } from '../ui/toasts.tsx'

/** A new password for oneself; every other browser is signed out. */
const PasswordPage = () => {
  const { t } = useTranslation('signIn')
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const said = (field: string) => String(given.get(field) ?? '')
    setBusy(true)
    setFailure(null)
    try {
      const body = { currentPassword: said('current'), newPassword: said('new') }
      await call(changePassword, { body })
      form.reset()
      sayDone(t('change.done'))
    } catch (refused) {
      setFailure(sayFailure(refused))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page width="reading">
      <PageHeader title={t('change.title')} lead={t('change.lead')} />
      <Sheet>
        <form onSubmit={submit}>
          <Stack gap="md" maw="24rem">
            <PasswordInput
              name="current"
              label={t('change.current')}
              required
              maxLength={128}
              autoComplete="current-password"
            />
            <PasswordInput
              name="new"
              label={t('newPassword')}
              description={t('passwordHint', { count: shortestPassword })}
              required
              minLength={shortestPassword}
              maxLength={128}
              autoComplete="new-password"
            />
            <FieldError>{failure}</FieldError>
            <Button type="submit" loading={busy}>
              {t('change.do')}
            </Button>
          </Stack>
        </form>
      </Sheet>
    </Page>
  )
}
export default PasswordPage
