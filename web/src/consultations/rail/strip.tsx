import { useServerSecond } from '../../platform/ticker.ts'
import { useOpenForm } from '../room/room-context.ts'
import { CallClock } from './call-clock.tsx'
import classes from './rail.module.css'
import { RailStep } from './rail-step.tsx'
import { stepLine, stepsOf } from './step-line.ts'

/** Where there is no room for the rail, the clock and the step that runs stay in sight. */
export const Strip = () => {
  const { view, progress } = useOpenForm()
  const now = useServerSecond()
  const running = stepsOf(progress)
    .map((step) => stepLine(progress, step, view.sop, now))
    .filter(({ state }) => state === 'now')
  return (
    <div className={classes.strip}>
      <CallClock small />
      <ol className={classes.steps}>
        {running.map((line) => (
          <RailStep key={line.step} line={line} />
        ))}
      </ol>
    </div>
  )
}
