import { useTranslation } from 'react-i18next'
import { useServerSecond } from '../../platform/ticker.ts'
import { CheckIcon, LateIcon, WarnIcon } from '../../ui/icons.tsx'
import { useOpenForm } from '../room/room-context.ts'
import { DeviationReason } from './deviation-reason.tsx'
import classes from './rail.module.css'
import { shortTime, shortTimeUp } from './short-time.ts'
import type { StepLine } from './step-line.ts'

export const RailStep = ({ line }: { line: StepLine }) => {
  const { t } = useTranslation('consultations')
  const { step, state, tone } = line
  return (
    <li
      className={classes.step}
      data-state={state}
      data-tone={tone}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span className={classes.sign} aria-hidden="true">
        {state === 'done' && tone !== 'late' && <CheckIcon />}
        {state === 'done' && tone === 'late' && <LateIcon />}
        {state !== 'done' && <span className={classes.dot} />}
      </span>
      <span className={classes.name}>
        <span className={classes.no}>{step}</span> {t(`step.${step}`)}
        <span className="dr-only-read">, {t(`rail.${state}`)}</span>
      </span>
      <StepTime line={line} />
      {state === 'now' && line.reading.standardMs !== null && <Bar line={line} />}
      {tone === 'late' && <Late line={line} />}
    </li>
  )
}

const StepTime = ({ line: { step, state, reading, tone } }: { line: StepLine }) => {
  const { t } = useTranslation('consultations')
  const { progress } = useOpenForm()
  if (step === 1 || state === 'todo') return null
  if (step === 4) return <FourTime />
  const { netMs, grossMs, standardMs } = reading
  const said =
    netMs < 60_000 && state === 'done'
      ? t('rail.seconds', { count: Math.floor(netMs / 1000) })
      : shortTime(netMs)
  return (
    <span className={classes.time} data-tone={tone}>
      {said}
      {state === 'now' && standardMs !== null && !progress.lateEntry && (
        <span className={classes.of}> {t('rail.of', { limit: shortTime(standardMs) })}</span>
      )}
      {step === 3 && state === 'done' && grossMs - netMs >= 1000 && (
        <span className={classes.of}> ({shortTime(grossMs)})</span>
      )}
    </span>
  )
}

/** The caller's time has no standard: what was booked, and what is running. */
const FourTime = () => {
  const { progress } = useOpenForm()
  const now = useServerSecond()
  const running = progress.waitingSince === null ? 0 : Math.max(0, now - progress.waitingSince)
  return <span className={classes.time}>{shortTime(progress.steps[4].waitedMs + running)}</span>
}

/** Calm to three quarters, then amber with words, then red with words. It never blocks anything. */
const Bar = ({ line: { tone, used, leftMs } }: { line: StepLine }) => {
  const { t } = useTranslation('consultations')
  return (
    <span className={classes.below}>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ inlineSize: `${used * 100}%` }} />
      </span>
      {tone === 'near' && (
        <span className={classes.word}>
          <WarnIcon /> {t('rail.left', { time: shortTimeUp(leftMs) })}
        </span>
      )}
    </span>
  )
}

const Late = ({ line: { step, beyondMs } }: { line: StepLine }) => {
  const { t } = useTranslation('consultations')
  return (
    <span className={classes.below}>
      <span className={classes.word}>
        <LateIcon /> {t('rail.late', { time: shortTimeUp(beyondMs) })}
      </span>
      <DeviationReason step={step} />
    </span>
  )
}
