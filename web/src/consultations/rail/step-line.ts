import type { Progress } from '#domain/sop/machine.ts'
import type { StepNumber } from '#domain/sop/paper.ts'
import { readStep, type StepReading } from '#domain/sop/steps.ts'
import type { SopVersion } from '#domain/sop/version.ts'

/** calm until three quarters of the standard time, then near, then late; late is said also of a step that is over. */
export type Tone = 'calm' | 'near' | 'late'

export interface StepLine {
  step: StepNumber
  state: 'done' | 'now' | 'todo'
  tone: Tone
  reading: StepReading
  /** Time used of the standard time, 0 to 1. */
  used: number
  /** Milliseconds beyond the standard time, or left of it. */
  beyondMs: number
  leftMs: number
}

/** The steps of the road this form is on, in order; before the decision both roads are still open. */
export function stepsOf({ decision, lateEntry, inherits }: Progress): StepNumber[] {
  if (lateEntry) return decision === 'ticket' ? [5, 8, 7] : [5, 6, 7]
  const before: StepNumber[] = inherits ? [3, 4, 5] : [1, 2, 3, 4, 5]
  if (decision === 'ticket') return [...before, 8, 7]
  return decision === 'answer' ? [...before, 6, 7] : [...before, 6, 7, 8]
}

/** One line of the rail at `now` (epoch ms, the server's clock). */
export function stepLine(progress: Progress, step: StepNumber, sop: SopVersion, now: number): StepLine {
  const { steps, waitingSince, phase } = progress
  const reading = readStep(steps, step, sop, now, waitingSince)
  const { netMs, standardMs } = reading
  const standard = progress.lateEntry ? null : standardMs
  const used = standard === null ? 0 : netMs / standard
  return {
    step,
    state: stateOf(progress, step),
    tone:
      standard === null || phase === 'nothing'
        ? 'calm'
        : netMs > standard
          ? 'late'
          : used >= 0.75
            ? 'near'
            : 'calm',
    reading,
    used: Math.min(1, used),
    beyondMs: standard === null ? 0 : Math.max(0, netMs - standard),
    leftMs: standard === null ? 0 : Math.max(0, standard - netMs),
  }
}

function stateOf({ steps, waitingSince, phase }: Progress, step: StepNumber): StepLine['state'] {
  if (step === 1) return 'done'
  if (step === 4) return waitingSince !== null ? 'now' : steps[4].endedAt !== null ? 'done' : 'todo'
  const { startedAt, endedAt } = steps[step]
  if (startedAt === null) return 'todo'
  return endedAt === null && phase !== 'ended' ? 'now' : 'done'
}
