import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { startSingleSignOn, unlinkSingleSignOn } from '#domain/people/single-sign-on.api.ts'
import { call } from '../platform/api.ts'
import { FieldError } from '../ui/field-error.tsx'
import { Part } from './part.tsx'
import { useAct } from './use-act.ts'

/** Ties the provider's account to this one, from here only: never by an equal e-mail address. */
export const ProviderPart = ({ name, linked }: { name: string; linked: boolean }) => {
  const { t } = useTranslation('profile')
  const { act, busy, failure } = useAct()
  const link = () =>
    act(async () => {
      const { address } = await call(startSingleSignOn, { body: { purpose: 'link' } })
      window.location.assign(address)
    })
  const unlink = () => act(() => call(unlinkSingleSignOn, {}), t('provider.unlinked', { name }))
  return (
    <Part title={name} text={t(linked ? 'provider.linked' : 'provider.text', { name })}>
      <FieldError>{failure}</FieldError>
      <Group>
        <Button variant="default" loading={busy} onClick={() => void (linked ? unlink() : link())}>
          {t(linked ? 'provider.unlink' : 'provider.link', { name })}
        </Button>
      </Group>
    </Part>
  )
}
