import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { endOtherSessions, endSession, type SessionOfMine } from '#domain/people/profile.api.ts'
import { call } from '../platform/api.ts'
import { FieldError } from '../ui/field-error.tsx'
import { RelativeDate } from '../ui/relative-date.tsx'
import { deviceIn } from './device-in.ts'
import { Part } from './part.tsx'
import classes from './profile.module.css'
import { useAct } from './use-act.ts'

/** Where one is signed in. */
export const SessionsPart = ({ sessions }: { sessions: readonly SessionOfMine[] }) => {
  const { t } = useTranslation('profile')
  const { act, busy, failure } = useAct()
  return (
    <Part title={t('sessions.title')} text={t('sessions.text')}>
      <ul className={classes.list} aria-label={t('sessions.title')}>
        {sessions.map(({ id, here, since, lastSeen, address, userAgent }) => (
          <li key={id} className={classes.item}>
            <span>
              {t('sessions.device', deviceIn(userAgent))}
              {here && <strong> ({t('sessions.here')})</strong>}
              <span className={classes.quiet}>
                {t('sessions.since')} <RelativeDate at={since} /> · {t('sessions.last')}{' '}
                <RelativeDate at={lastSeen} /> · {address}
              </span>
            </span>
            {!here && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                disabled={busy}
                onClick={() => void act(() => call(endSession, { params: { id } }), t('sessions.ended'))}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FieldError>{failure}</FieldError>
      {sessions.length > 1 && (
        <Group>
          <Button
            variant="default"
            loading={busy}
            onClick={() => void act(() => call(endOtherSessions, {}), t('sessions.endedAll'))}
          >
            {t('sessions.endAll')}
          </Button>
        </Group>
      )}
    </Part>
  )
}
