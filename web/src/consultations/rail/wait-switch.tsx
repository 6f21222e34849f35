import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { takeStep } from '#domain/consultations/consultations.api.ts'
import { mayHappen } from '#domain/sop/machine.ts'
import { useServerSecond } from '../../platform/ticker.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { sayFailed } from '../../ui/toasts.tsx'
import { useOpenForm } from '../room/room-context.ts'
import classes from './rail.module.css'
import { shortTime } from './short-time.ts'

/** menunggu penelepon: from here on the time is the caller's (step 4), until it is pressed again or the agent goes on. */
export const WaitSwitch = () => {
  const { t } = useTranslation('consultations')
  const { desk, progress, writable } = useOpenForm()
  const now = useServerSecond()
  const since = progress.waitingSince
  const possible = writable && (since !== null || mayHappen(progress, 'caller_wait_began'))
  const turn = () =>
    desk
      .act(takeStep, {
        body: { what: since === null ? 'caller_wait_began' : 'caller_wait_ended' },
        hurries: true,
      })
      .catch(sayFailed)
  useShortcut({ keys: 'Alt+W', label: t('act.wait'), run: turn, when: possible })
  if (!possible) return null
  return (
    <UnstyledButton className={classes.wait} aria-pressed={since !== null} onClick={turn}>
      <span>
        {since === null ? t('rail.waiting') : t('rail.waitingNow', { time: shortTime(now - since) })}
      </span>
      <Kbd keys="Alt+W" />
    </UnstyledButton>
  )
}
