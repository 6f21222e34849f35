import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { readProfile } from '#domain/people/profile.api.ts'
import { newSecondFactor, removeSecondFactor, renewBackupCodes } from '#domain/people/second-factor.api.ts'
import { call } from '../platform/api.ts'
import { RelativeDate } from '../ui/relative-date.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { FirstCode, type Secret } from './first-code.tsx'
import { Part } from './part.tsx'

export type Profile = z.output<typeof readProfile.answer>
type Doing = 'make' | 'renew' | 'remove' | null

/** The code of an authenticator beside the password: make it, use it, turn it off. */
export const SecondFactorPart = ({ profile: { hasPassword, secondFactor } }: { profile: Profile }) => {
  const { t } = useTranslation('profile')
  const [doing, setDoing] = useState<Doing>(null)
  const [secret, setSecret] = useState<Secret | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const close = () => setDoing(null)
  const form = { asksPassword: hasPassword, onCancel: close }
  const content = () => {
    if (codes) return <BackupCodes codes={codes} onDone={() => setCodes(null)} />
    if (secret && !secondFactor)
      return <FirstCode secret={secret} onCodes={setCodes} onCancel={() => setSecret(null)} />
    if (doing === 'make')
      return (
        <ConfirmForm
          {...form}
          label={t('second.go')}
          onSubmit={async ({ password }) => setSecret(await call(newSecondFactor, { body: { password } }))}
        />
      )
    if (doing === 'renew')
      return (
        <ConfirmForm
          {...form}
          label={t('second.renew')}
          onSubmit={async ({ password }) =>
            setCodes((await call(renewBackupCodes, { body: { password } })).backupCodes)
          }
        />
      )
    if (doing === 'remove')
      return (
        <ConfirmForm
          {...form}
          danger
          label={t('second.remove')}
          done={t('second.removed')}
          onSubmit={({ password }) => call(removeSecondFactor, { body: { password } })}
        />
      )
    if (!secondFactor)
      return (
        <Group>
          <Button onClick={() => setDoing('make')}>{t('second.make')}</Button>
        </Group>
      )
    return (
      <>
        <p>
          {t('second.on')} <RelativeDate at={secondFactor.since} />.{' '}
          {t('second.left', { count: secondFactor.backupCodesLeft })}
        </p>
        <Group>
          <Button variant="default" onClick={() => setDoing('renew')}>
            {t('second.renew')}
          </Button>
          <Button variant="subtle" color="red" onClick={() => setDoing('remove')}>
            {t('second.remove')}
          </Button>
        </Group>
      </>
    )
  }
  return (
    <Part title={t('second.title')} text={t('second.text')}>
      {content()}
    </Part>
  )
}
