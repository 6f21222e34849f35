import { useTranslation } from 'react-i18next'
import { useServerSecond } from '../../platform/ticker.ts'
import { useOpenForm } from '../room/room-context.ts'
import { CallClock } from './call-clock.tsx'
import { LateNote } from './late-note.tsx'
import classes from './rail.module.css'
import { RailStep } from './rail-step.tsx'
import { Spoken } from './spoken.tsx'
import { stepLine, stepsOf } from './step-line.ts'

/** The SOP, one line a step: done with its time, the current one with a bar to its standard time, and what to say. */
export const Rail = () => {
  const { t } = useTranslation('consultations')
  const { view, progress, words } = useOpenForm()
  const now = useServerSecond()
  const lines = stepsOf(progress).map((step) => stepLine(progress, step, view.sop, now))
  return (
    <section className={classes.rail} aria-label={t('rail.title')}>
      <CallClock />
      <ol className={classes.steps}>
        {lines.map((line) => (
          <RailStep key={line.step} line={line} />
        ))}
      </ol>
      {(words.deviationNote !== '' || lines.some(({ tone }) => tone === 'late')) && <LateNote />}
      <Spoken />
    </section>
  )
}
