import { Button, Checkbox, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstOffice, setUp } from '#domain/offices/set-up.api.ts'
import { shortestPassword } from '#domain/people/person.ts'
import { signIn } from '#domain/people/session.api.ts'
import { call } from '../platform/api.ts'
import { sessionQuery } from '../platform/session.ts'
import { sayFailed } from '../ui/toasts.tsx'
import { LogoField } from './logo-field.tsx'
import { OfficeFields, SignatureFields } from './office-fields.tsx'
import { SetUpPart } from './set-up-part.tsx'
import { beginning, type SetUpValues, toSetUp } from './set-up-values.ts'
import { TemplateFields } from './template-fields.tsx'
import { wrongFields } from './wrong-fields.ts'

/** `publicUrl`: what the environment says; then it is not asked for. */
export const SetUpForm = ({ token, publicUrl }: { token: string; publicUrl: string | null }) => {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const codeId = useId()
  const [logo, setLogo] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const toSend = (values: SetUpValues) => toSetUp(values, { token, logo })
  const form = useForm<SetUpValues>({
    initialValues: beginning(window.location),
    validate: (values) => wrongFields(firstOffice, toSend(values), t),
    validateInputOnBlur: true,
  })
  const { values } = form
  const office = (field: string) => form.getInputProps(`office.${field}`)

  const open = async (given: SetUpValues) => {
    setBusy(true)
    try {
      await call(setUp, { body: toSend(given) })
      const { email, password } = given.administrator
      await call(signIn, { body: { email, password } })
      await queries.invalidateQueries(sessionQuery)
      await navigate({ to: '/', replace: true })
    } catch (failure) {
      sayFailed(failure)
      setBusy(false)
    }
  }
  const showFirst = () => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()

  return (
    <form onSubmit={form.onSubmit(open, () => requestAnimationFrame(showFirst))} noValidate>
      <SetUpPart title={t('setUp.office')}>
        <OfficeFields hang={office} />
        <TextInput
          id={codeId}
          label={t('fields.code')}
          description={t('fields.codeHint')}
          required
          maxLength={8}
          {...office('code')}
          onChange={(event) => form.setFieldValue('office.code', event.currentTarget.value.toUpperCase())}
        />
        <LogoField shown={logo && `data:;base64,${logo}`} onChange={setLogo} />
      </SetUpPart>
      <SetUpPart title={t('setUp.signature')}>
        <SignatureFields hang={office} />
      </SetUpPart>
      <SetUpPart title={t('setUp.numbers')}>
        <TemplateFields
          hang={(field) => form.getInputProps(`templates.${field}`)}
          values={values.templates}
          officeCode={values.office.code}
          timeZone={values.office.timeZone}
          severalOffices={false}
        />
      </SetUpPart>
      {publicUrl === null && (
        <SetUpPart title={t('setUp.address')}>
          <TextInput
            label={t('fields.publicUrl')}
            description={t('fields.publicUrlHint')}
            inputMode="url"
            spellCheck={false}
            {...form.getInputProps('publicUrl')}
          />
        </SetUpPart>
      )}
      <SetUpPart title={t('setUp.administrator')} text={t('setUp.administratorText')}>
        <Stack gap="md">
          <TextInput
            label={t('fields.person')}
            required
            autoComplete="name"
            {...form.getInputProps('administrator.name')}
          />
          <TextInput
            label={t('fields.personEmail')}
            required
            inputMode="email"
            autoComplete="username"
            {...form.getInputProps('administrator.email')}
          />
          <PasswordInput
            label={t('fields.password')}
            description={t('fields.passwordHint', { count: shortestPassword })}
            required
            autoComplete="new-password"
            {...form.getInputProps('administrator.password')}
          />
          <Checkbox
            label={t('fields.takesCalls')}
            description={t('fields.takesCallsHint')}
            {...form.getInputProps('administrator.takesCalls', { type: 'checkbox' })}
          />
        </Stack>
      </SetUpPart>
      <Button type="submit" size="md" mt="lg" loading={busy}>
        {t('setUp.do')}
      </Button>
    </form>
  )
}
