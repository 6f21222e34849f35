import type { Handover, JournalEntry, What } from './journal.ts'
import { type Phase, road, roadOfOpening } from './roads.ts'
import { beginStep, endStep, noSteps, type Steps, shiftStart } from './steps.ts'

/**
 * Where a consultation is, derived from its journal alone; the same in browser and server.
 * Instants are epoch milliseconds. `allowed` is what may happen next; `undoable` what "undone" would take back.
 */
export interface Progress {
  phase: Phase
  steps: Steps
  /** Since when the caller is being waited for (step 4), or null. */
  waitingSince: number | null
  decision: 'answer' | 'ticket' | null
  cancelled: boolean
  lateEntry: boolean
  /** A second form of the same call: greeted already, so step 2 is not its own. */
  inherits: boolean
  setAside: boolean
  /** How much earlier than the key the call was answered; the newest correction alone counts. */
  startCorrectedMs: number
  /** Step 8: where the case was moved, once that is recorded ("none" = it was not possible). */
  handover: Handover | null
  /** Numbers given are never taken back, whatever is undone. */
  formNumberGiven: boolean
  ticketNumberGiven: boolean
  lastAt: number
  undoable: What | null
  past: readonly Moment[]
}

/** What an undo goes back to. */
interface Moment {
  what: What
  phase: Phase
  steps: Steps
  decision: Progress['decision']
  cancelled: boolean
}

export const beforeAnything: Progress = {
  phase: 'nothing',
  steps: noSteps,
  waitingSince: null,
  decision: null,
  cancelled: false,
  lateEntry: false,
  inherits: false,
  setAside: false,
  startCorrectedMs: 0,
  handover: null,
  formNumberGiven: false,
  ticketNumberGiven: false,
  lastAt: 0,
  undoable: null,
  past: [],
}

/** What may be taken back by "undone", until the form is archived. */
const undoables: ReadonlySet<What> = new Set<What>([
  'decided_answer',
  'decided_ticket',
  'answer_given',
  'numbers_told',
  'answer_received',
  'caller_informed',
  'cancelled',
])

/** True when `what` may happen in this state. Being late never forbids anything. */
export function mayHappen(progress: Progress, what: What): boolean {
  const { phase } = progress
  switch (what) {
    case 'undone':
      return progress.undoable !== null && phase !== 'archived'
    case 'ended':
      return !progress.formNumberGiven && (phase === 'greeting' || phase === 'asking' || phase === 'deciding')
    case 'cancelled':
      return progress.formNumberGiven && !progress.cancelled && phase !== 'archived' && phase !== 'ended'
    case 'caller_wait_began':
      return phase === 'asking' && progress.waitingSince === null
    case 'caller_wait_ended':
      return phase === 'asking' && progress.waitingSince !== null
    case 'start_corrected':
      return (phase === 'greeting' || phase === 'asking') && !progress.inherits
    case 'set_aside':
      return !progress.setAside && isUnfinished(phase)
    case 'resumed':
      return progress.setAside && isUnfinished(phase)
    case 'handed_on':
    case 'words_saved':
      return isUnfinished(phase)
    case 'deviation_explained':
      return phase !== 'nothing' && phase !== 'ended'
    default:
      return road(phase, what) !== null
  }
}

/** A form still to be archived (or a call still to be ended). */
export function isUnfinished(phase: Phase): boolean {
  return phase !== 'nothing' && phase !== 'archived' && phase !== 'ended'
}

/** Happenings that are kept as evidence but move no clock and no state: a replay may leave them out. */
const notes: ReadonlySet<What> = new Set<What>([
  'words_saved',
  'handed_on',
  'deviation_explained',
  'corrected',
])

/**
 * The next state. What may not happen changes nothing (the server refuses it before it is written, so in a true
 * journal it does not occur). An entry dated before its predecessor counts as at the same moment: no negative times.
 */
export function next(progress: Progress, entry: JournalEntry): Progress {
  if (notes.has(entry.what) || !mayHappen(progress, entry.what)) return progress
  const at = Math.max(progress.lastAt, Date.parse(entry.happenedAt))
  const now = { ...progress, lastAt: at }
  switch (entry.what) {
    case 'opened':
      return openedBy(now, entry.detail.road, at)
    case 'start_corrected':
      return startCorrected(now, entry.detail.secondsEarlier * 1000)
    case 'caller_wait_began':
      return { ...now, waitingSince: at }
    case 'caller_wait_ended':
      return waitOver(now, at)
    case 'undone':
      return undone(now)
    case 'set_aside':
      return { ...now, setAside: true }
    case 'resumed':
      return { ...now, setAside: false }
    case 'ended':
      return {
        ...closeRunning(waitOver(now, at), at),
        phase: 'ended',
        setAside: false,
        undoable: null,
        past: [],
      }
    case 'handover_recorded':
      return { ...now, handover: entry.detail.handover }
    default:
      return along(now, entry.what, at)
  }
}

/** The state after all these entries, in the order in which they were recorded. */
export function replay(entries: readonly JournalEntry[]): Progress {
  return entries.reduce(next, beforeAnything)
}

function openedBy(progress: Progress, opening: 'call' | 'inherits' | 'late_entry', at: number): Progress {
  const { phase, step } = roadOfOpening[opening]
  return {
    ...progress,
    phase,
    inherits: opening === 'inherits',
    lateEntry: opening === 'late_entry',
    steps: beginStep(progress.steps, step, at),
  }
}

/** A second correction replaces the first: only its own seconds count. */
function startCorrected(progress: Progress, ms: number): Progress {
  const steps = shiftStart(progress.steps, 2, ms - progress.startCorrectedMs)
  return { ...progress, steps, startCorrectedMs: ms }
}

function along(progress: Progress, what: What, at: number): Progress {
  const way = road(progress.phase, what)
  if (!way) return progress
  const before = waitOver(progress, at)
  const moment: Moment = {
    what,
    phase: before.phase,
    steps: before.steps,
    decision: before.decision,
    cancelled: before.cancelled,
  }
  // BATAL in the midst of archiving is no new start of step 7: its clock runs on.
  const goesOn = way.begins === null && way.to === before.phase
  const stopped = goesOn ? before : closeRunning(before, at)
  const past = undoables.has(what) ? [...before.past, moment] : before.past
  return {
    ...stopped,
    phase: way.to,
    setAside: before.setAside && what !== 'archived',
    steps: way.begins === null ? stopped.steps : beginStep(stopped.steps, way.begins, at),
    decision: what === 'decided_answer' ? 'answer' : what === 'decided_ticket' ? 'ticket' : before.decision,
    cancelled: before.cancelled || what === 'cancelled',
    formNumberGiven: before.formNumberGiven || what === 'decided_answer' || what === 'decided_ticket',
    ticketNumberGiven: before.ticketNumberGiven || what === 'decided_ticket',
    past: what === 'archived' ? [] : past,
    undoable: what === 'archived' ? null : (past.at(-1)?.what ?? null),
  }
}

function undone(progress: Progress): Progress {
  const moment = progress.past.at(-1)
  if (!moment) return progress
  const past = progress.past.slice(0, -1)
  return {
    ...progress,
    phase: moment.phase,
    steps: moment.steps,
    decision: moment.decision,
    cancelled: moment.cancelled,
    past,
    undoable: past.at(-1)?.what ?? null,
  }
}

/** Ends the wait for the caller and books it to step 4. */
function waitOver(progress: Progress, at: number): Progress {
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

function closeRunning(progress: Progress, at: number): Progress {
  let { steps } = progress
  for (const step of [2, 3, 5, 6, 7, 8] as const) {
    const time = steps[step]
    if (time.startedAt !== null && time.endedAt === null) steps = endStep(steps, step, at)
  }
  return { ...progress, steps }
}
