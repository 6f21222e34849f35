import { useTranslation } from 'react-i18next'
import { useServerSecond } from '../../platform/ticker.ts'
import { useOpenForm } from '../room/room-context.ts'
import classes from './rail.module.css'
import { shortTime } from './short-time.ts'
import { StartCorrection } from './start-correction.tsx'
import { WaitSwitch } from './wait-switch.tsx'

/** How long the call has lasted, large; by it the small corrections. */
export const CallClock = ({ small = false }: { small?: boolean }) => {
  const { t } = useTranslation('consultations')
  const { view, progress } = useOpenForm()
  const now = useServerSecond()
  const { call } = view
  if (progress.lateEntry || !call) return <p className={classes.quiet}>{t('rail.lateEntry')}</p>
  const until = call.endedAt ? Date.parse(call.endedAt) : now
  return (
    <div className={classes.clock}>
      <span className={classes.elapsed} role="timer" aria-label={t('rail.call')} aria-live="off">
        {shortTime(until - Date.parse(call.answeredAt)).padStart(5, '0')}
      </span>
      <span className={classes.quiet}>{t('rail.call')}</span>
      {!small && (
        <>
          <StartCorrection />
          <WaitSwitch />
        </>
      )}
    </div>
  )
}
