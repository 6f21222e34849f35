import type { StepNumber } from './paper.ts'
import type { SopVersion } from './version.ts'

/** One step's clock; instants in epoch milliseconds. `waitedMs` of step 3 is the time booked to step 4. */
export interface StepTime {
  startedAt: number | null
  endedAt: number | null
  waitedMs: number
}
export type Steps = Readonly<Record<StepNumber, StepTime>>

const notBegun: StepTime = { startedAt: null, endedAt: null, waitedMs: 0 }
export const noSteps: Steps = {
  1: notBegun,
  2: notBegun,
  3: notBegun,
  4: notBegun,
  5: notBegun,
  6: notBegun,
  7: notBegun,
  8: notBegun,
}

export const beginStep = (steps: Steps, step: StepNumber, at: number): Steps => ({
  ...steps,
  [step]: { startedAt: at, endedAt: null, waitedMs: 0 },
})
export const endStep = (steps: Steps, step: StepNumber, at: number): Steps => ({
  ...steps,
  [step]: { ...steps[step], endedAt: at },
})
/** A late press: the step really began `ms` earlier. */
export const shiftStart = (steps: Steps, step: StepNumber, ms: number): Steps => {
  const { startedAt } = steps[step]
  return startedAt === null ? steps : { ...steps, [step]: { ...steps[step], startedAt: startedAt - ms } }
}

/** within / late: over, against its standard time · running / overdue: not over · untimed: no standard · not_begun. */
export type Verdict = 'not_begun' | 'running' | 'overdue' | 'within' | 'late' | 'untimed'

export interface StepReading {
  /** From start to end (or to `now`), milliseconds. */
  grossMs: number
  /** Gross less the time that was the caller's (step 4). */
  netMs: number
  standardMs: number | null
  verdict: Verdict
}

/**
 * Reads a step's clock at `now` (epoch ms) against the SOP version it ran under. Exactly the standard time is within.
 * Step 3 is judged by its net time: what the caller needed is step 4, which has no standard.
 */
export function readStep(
  steps: Steps,
  step: StepNumber,
  sop: Pick<SopVersion, 'standardSeconds'>,
  now: number,
  waitingSince: number | null = null,
): StepReading {
  const { startedAt, endedAt, waitedMs } = steps[step]
  const seconds = (sop.standardSeconds as Partial<Record<StepNumber, number>>)[step]
  const standardMs = seconds === undefined ? null : seconds * 1000
  if (startedAt === null) return { grossMs: 0, netMs: 0, standardMs, verdict: 'not_begun' }
  const until = Math.max(endedAt ?? now, startedAt)
  const grossMs = until - startedAt
  const running = step === 3 && waitingSince !== null ? Math.max(0, until - waitingSince) : 0
  const netMs = step === 3 ? Math.max(0, grossMs - waitedMs - running) : grossMs
  return { grossMs, netMs, standardMs, verdict: verdictOf(netMs, standardMs, endedAt !== null) }
}

function verdictOf(netMs: number, standardMs: number | null, over: boolean): Verdict {
  if (standardMs === null) return 'untimed'
  if (over) return netMs <= standardMs ? 'within' : 'late'
  return netMs <= standardMs ? 'running' : 'overdue'
}
