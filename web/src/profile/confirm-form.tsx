import { Button, Group, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../ui/field-error.tsx'
import { useAct } from './use-act.ts'

type Props = {
  /** What is done, on the button. */
  label: string
  /** Whether the password is asked for: not of somebody who has none. */
  asksPassword: boolean
  /** The label of one more field in front of it. */
  field?: string
  done?: string
  danger?: boolean
  onSubmit: (given: { password?: string; words: string }) => Promise<unknown>
  onCancel: () => void
}

/** Shows once more that it is them, before a way in is changed. */
export const ConfirmForm = ({ label, asksPassword, field, done, danger = false, ...on }: Props) => {
  const { t } = useTranslation('profile')
  const { act, busy, failure } = useAct()
  const [password, setPassword] = useState('')
  const [words, setWords] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const given = { words, ...(asksPassword && { password }) }
    if (await act(() => on.onSubmit(given), done)) on.onCancel()
  }
  return (
    <form onSubmit={submit}>
      {field && (
        <TextInput
          label={field}
          required
          maxLength={60}
          maw="24rem"
          mb="md"
          autoFocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {asksPassword && (
        <PasswordInput
          label={t('password.current')}
          required
          maxLength={128}
          maw="24rem"
          mb="md"
          autoComplete="current-password"
          autoFocus={!field}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      <FieldError>{failure}</FieldError>
      <Group gap="sm">
        <Button type="submit" loading={busy} color={danger ? 'red' : undefined}>
          {label}
        </Button>
        <Button variant="subtle" onClick={on.onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  )
}
