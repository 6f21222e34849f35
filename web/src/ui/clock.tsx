import { useTranslation } from 'react-i18next'
import { useServerSecond } from '../platform/ticker.ts'
import classes from './clock.module.css'
import { type Instant, sayDuration } from './dates.ts'
import { LateIcon, WarnIcon } from './icons.tsx'

type Props = {
  /** What is being timed, for those who do not see the screen. */
  name: string
  /** Start, by the server's clock. */
  since: Instant
  /** End; while it is absent the clock runs. */
  until?: Instant | null
  /** Time that does not count, in ms. */
  less?: number
  /** Standard time in ms. Calm up to three quarters of it, then amber and a word, then red and a word. */
  limit?: number | null
  size?: 'line' | 'large'
}

/** A stopwatch by the server's clock. */
export const Clock = ({ name, since, until, less = 0, limit, size = 'line' }: Props) => {
  const { t } = useTranslation('ui')
  const now = useServerSecond()
  const spent = Math.max(
    0,
    (until == null ? now : new Date(until).getTime()) - new Date(since).getTime() - less,
  )
  const tone = limit == null ? 'calm' : spent > limit ? 'late' : spent >= limit * 0.75 ? 'near' : 'calm'
  return (
    <span
      className={classes.clock}
      data-size={size}
      data-tone={tone}
      role="timer"
      aria-label={name}
      aria-live="off"
    >
      <span className={classes.time}>{sayDuration(spent)}</span>
      {limit != null && until == null && (
        <span className={classes.limit}>{t('clock.of', { limit: sayDuration(limit) })}</span>
      )}
      {tone === 'near' && until == null && (
        <span className={classes.word}>
          <WarnIcon /> {t('clock.near')}
        </span>
      )}
      {tone === 'late' && limit != null && (
        <span className={classes.word}>
          <LateIcon /> {t('clock.late', { by: sayDuration(spent - limit) })}
        </span>
      )}
    </span>
  )
}
