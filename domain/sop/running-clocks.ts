import type { Progress } from './machine.ts'
import { endStep } from './steps.ts'

/** Ends the wait for the caller and books it to step 4. */
export function waitOver(progress: Progress, at: number): Progress {
  if (progress.waitingSince === null) return progress
  const waited = at - progress.waitingSince
  const three = progress.steps[3]
  const four = progress.steps[4]
  return {
    ...progress,
    waitingSince: null,
    steps: {
      ...progress.steps,
      3: { ...three, waitedMs: three.waitedMs + waited },
      4: {
        startedAt: four.startedAt ?? progress.waitingSince,
        endedAt: at,
        waitedMs: four.waitedMs + waited,
      },
    },
  }
}

/** Ends every step whose clock runs. */
export function closeRunning(progress: Progress, at: number): Progress {
  let { steps } = progress
  for (const step of [2, 3, 5, 6, 7, 8] as const) {
    const time = steps[step]
    if (time.startedAt !== null && time.endedAt === null) steps = endStep(steps, step, at)
  }
  return { ...progress, steps }
}
