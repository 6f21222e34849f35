import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { startSingleSignOn } from '#domain/people/single-sign-on.api.ts'
import { call } from '../platform/api.ts'
import { RefusedError } from '../platform/failures.ts'
import { FieldError } from '../ui/field-error.tsx'
import classes from './door.module.css'
import { keepReturn } from './return-path.ts'
import { sayRefused } from './say-refused.ts'
import { useComeIn } from './use-come-in.ts'
import { useOfferedPasskey } from './use-offered-passkey.ts'
import { waysQuery } from './ways-query.ts'

/** The ways in beside a password, as far as this installation and this browser have them; and what to do without one. */
export const OtherWays = ({ asked }: { asked: string | null }) => {
  const { t } = useTranslation('signIn')
  const comeIn = useComeIn()
  const { data: ways } = useQuery(waysQuery)
  const [wrong, setWrong] = useState<string | null>(null)
  const tried = async (way: () => Promise<void>) => {
    setWrong(null)
    try {
      await way()
    } catch (failure) {
      const ours = failure instanceof RefusedError
      setWrong(
        ours || !(failure instanceof DOMException || isLibrarys(failure))
          ? sayRefused(failure, t)
          : t('passkeyFailed'),
      )
    }
  }
  // Fetched when it is pressed: most never need it.
  const byPasskey = async () => comeIn(await (await import('./by-passkey.ts')).signInByPasskey())
  const byProvider = async () => {
    const { address } = await call(startSingleSignOn, { body: { purpose: 'sign-in' } })
    keepReturn(asked)
    window.location.assign(address)
  }
  const hasPasskeys = ways?.passkeys === true && window.isSecureContext && 'PublicKeyCredential' in window
  useOfferedPasskey(hasPasskeys, comeIn, (failure) => setWrong(sayRefused(failure, t)))
  const { singleSignOn } = ways ?? {}
  return (
    <Stack gap="sm" mt="lg">
      {hasPasskeys && (
        <Button variant="default" onClick={() => void tried(byPasskey)}>
          {t('passkey')}
        </Button>
      )}
      {singleSignOn && (
        <Button variant="default" onClick={() => void tried(byProvider)}>
          {t('provider', singleSignOn)}
        </Button>
      )}
      <FieldError>{wrong}</FieldError>
      {ways?.forgottenByMail === false && <p className={classes.hint}>{t('forgotten')}</p>}
      {ways?.forgottenByMail && <Link to="/lupa-kata-sandi">{t('forgot.link')}</Link>}
    </Stack>
  )
}

const isLibrarys = (failure: unknown) => failure instanceof Error && failure.name === 'NotAllowedError'
