import { Button, Group, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { confirmSecondFactor, type newSecondFactor } from '#domain/people/second-factor.api.ts'
import { call } from '../platform/api.ts'
import { sessionQuery } from '../platform/session.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { FieldError } from '../ui/field-error.tsx'
import classes from './profile.module.css'
import { useAct } from './use-act.ts'

export type Secret = z.output<typeof newSecondFactor.answer>
type Props = { secret: Secret; onCodes: (codes: readonly string[]) => void; onCancel: () => void }

/** The secret as a QR code and as words, and the first code that shows it has arrived. */
export const FirstCode = ({ secret: { secret, qr }, onCodes, onCancel }: Props) => {
  const { t } = useTranslation('profile')
  const queries = useQueryClient()
  const { act, busy, failure } = useAct()
  const [code, setCode] = useState('')
  const grouped = secret.replace(/(.{4})(?=.)/g, '$1 ')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await act(async () => {
      const { backupCodes } = await call(confirmSecondFactor, { body: { code } })
      onCodes(backupCodes)
      queries.setQueryData(sessionQuery.queryKey, (session) =>
        session ? { ...session, secondFactorDueAt: null } : session,
      )
    })
  }
  return (
    <form onSubmit={submit}>
      <p>{t('second.scan')}</p>
      <svg
        className={classes.qr}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={t('second.qr')}
        shapeRendering="crispEdges"
      >
        <path d={qr.path} />
      </svg>
      <Group align="flex-end" mb="md">
        <TextInput
          label={t('second.secret')}
          readOnly
          value={grouped}
          style={{ flex: '1 1 16rem' }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={secret} />
      </Group>
      <TextInput
        label={t('second.first')}
        description={t('second.firstHint')}
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
        maw="12rem"
        mb="md"
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <FieldError>{failure}</FieldError>
      <Group gap="sm">
        <Button type="submit" loading={busy}>
          {t('second.begin')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  )
}
