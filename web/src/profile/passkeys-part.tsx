import { Button, Group } from '@mantine/core'
import { startRegistration } from '@simplewebauthn/browser'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPasskey, newPasskey, removePasskey, renamePasskey } from '#domain/people/passkeys.api.ts'
import { call } from '../platform/api.ts'
import { useConfirm } from '../ui/confirm.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { RelativeDate } from '../ui/relative-date.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { Part } from './part.tsx'
import classes from './profile.module.css'
import type { Profile } from './second-factor-part.tsx'
import { useAct } from './use-act.ts'

type Options = Parameters<typeof startRegistration>[0]['optionsJSON']

async function make(name: string, password: string | undefined) {
  const optionsJSON = (await call(newPasskey, { body: { password } })) as unknown as Options
  const response = await startRegistration({ optionsJSON })
  await call(addPasskey, { body: { name, response: { ...response } } })
}

/** Passkeys: made, named, removed. Where this browser or address has none, it says why. */
export const PasskeysPart = ({ profile: { passkeys, ways, hasPassword } }: { profile: Profile }) => {
  const { t } = useTranslation('profile')
  const ask = useConfirm()
  const { act, failure } = useAct()
  const [adding, setAdding] = useState(false)
  const [renaming, setRenaming] = useState<string | null>(null)
  const offered = ways.passkeys && window.isSecureContext && 'PublicKeyCredential' in window
  const remove = async (id: string, name: string) => {
    const sure = await ask({
      title: t('passkeys.removeTitle', { name }),
      text: t('passkeys.removeText'),
      yes: t('passkeys.remove'),
      tone: 'danger',
    })
    if (sure) await act(() => call(removePasskey, { params: { id } }), t('passkeys.removed'))
  }
  return (
    <Part title={t('passkeys.title')} text={t(offered ? 'passkeys.text' : 'passkeys.absent')}>
      <ul className={classes.list}>
        {passkeys.map(({ id, name, since }) => (
          <li key={id} className={classes.item}>
            {renaming === id ? (
              <ConfirmForm
                label={t('passkeys.save')}
                asksPassword={false}
                field={t('passkeys.name')}
                onSubmit={({ words }) => call(renamePasskey, { params: { id }, body: { name: words } })}
                onCancel={() => setRenaming(null)}
              />
            ) : (
              <>
                <span>
                  {name}
                  <span className={classes.quiet}>
                    {t('passkeys.since')} <RelativeDate at={since} />
                  </span>
                </span>
                <Group gap="sm">
                  <Button size="compact-sm" variant="subtle" onClick={() => setRenaming(id)}>
                    {t('passkeys.rename')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    onClick={() => void remove(id, name)}
                  >
                    {t('passkeys.remove')}
                  </Button>
                </Group>
              </>
            )}
          </li>
        ))}
      </ul>
      <FieldError>{failure}</FieldError>
      {offered && !adding && (
        <Group>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('passkeys.add')}
          </Button>
        </Group>
      )}
      {offered && adding && (
        <ConfirmForm
          label={t('passkeys.make')}
          asksPassword={hasPassword}
          field={t('passkeys.name')}
          done={t('passkeys.made')}
          onSubmit={({ words, password }) => make(words, password)}
          onCancel={() => setAdding(false)}
        />
      )}
    </Part>
  )
}
