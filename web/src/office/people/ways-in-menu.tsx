import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { makePasswordLink } from '#domain/people/passwords.api.ts'
import type { Member } from '#domain/people/people.api.ts'
import { resetSecondFactor } from '#domain/people/second-factor.api.ts'
import { call } from '../../platform/api.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { sayFailed } from '../../ui/toasts.tsx'
import { useSaving } from '../use-saving.ts'
import { PasswordLinkDialog } from './password-link-dialog.tsx'

/** What an administrator may do when somebody cannot come in any more. */
export const WaysInMenu = ({ person: { id, name } }: { person: Member }) => {
  const { t } = useTranslation('office')
  const ask = useConfirm()
  const { officeId, busy, save } = useSaving()
  const [path, setPath] = useState<string | null>(null)
  const params = { officeId, id }
  const reset = async () => {
    const sure = await ask({
      title: t('people.ways.resetTitle', { name }),
      text: t('people.ways.resetText'),
      yes: t('people.ways.reset'),
      tone: 'danger',
    })
    if (sure) await save(() => call(resetSecondFactor, { params }), t('people.ways.resetDone', { name }))
  }
  const link = () => call(makePasswordLink, { params }).then(({ path }) => setPath(path), sayFailed)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={busy}
            aria-label={t('people.ways.more', { name })}
          >
            …
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void link()}>{t('people.ways.link')}</Menu.Item>
          <Menu.Item color="red" onClick={() => void reset()}>
            {t('people.ways.reset')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {path && <PasswordLinkDialog path={path} name={name} onClose={() => setPath(null)} />}
    </>
  )
}
