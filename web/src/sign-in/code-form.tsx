import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signInByCode } from '#domain/people/second-factor.api.ts'
import { call } from '../platform/api.ts'
import { sayRefused } from './say-refused.ts'
import { useComeIn } from './use-come-in.ts'

/** The second step: the code of the authenticator, or a backup code. */
export const CodeForm = ({ onBack }: { onBack: () => void }) => {
  const { t } = useTranslation('signIn')
  const comeIn = useComeIn()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const enter = async (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '') return setWrong(t('code.missing'))
    setBusy(true)
    setWrong(null)
    try {
      comeIn(await call(signInByCode, { body: { code } }))
    } catch (failure) {
      setWrong(sayRefused(failure, t))
      setBusy(false)
      field.current?.select()
    }
  }
  return (
    <form onSubmit={enter} noValidate>
      <Stack gap="md">
        <TextInput
          ref={field}
          label={t('code.label')}
          description={t('code.hint')}
          required
          autoComplete="one-time-code"
          maxLength={20}
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={wrong}
        />
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            {t('code.enter')}
          </Button>
          <Button variant="subtle" onClick={onBack}>
            {t('code.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
