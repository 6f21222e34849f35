import type { Handover, JournalEntry, What } from './journal.ts'
import { type Informed, type Moment, momentOf, undoables, undone } from './moments.ts'
import { mayOwe, type Owed, owesFrom, owesSince, owesUntil } from './owing.ts'
import { type Phase, road, roadOfOpening } from './roads.ts'
import { closeRunning, waitOver } from './running-clocks.ts'
import { beginStep, noSteps, type Steps, shiftStart } from './steps.ts'

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
  /** When the caller owed an answer and the ticket's deadlines stood still. */
  owed: readonly Owed[]
  /** The entry by which the answer of the ticket that stands was received; null while there is none. */
  answerId: string | null
  /** The caller was told that answer. */
  informed: Informed | null
  /** He says that it solved his problem. */
  confirmed: boolean
  /** How often the caller has said that an answer did not solve it. */
  rounds: number
  lastAt: number
  undoable: What | null
  past: readonly Moment[]
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
  owed: [],
  answerId: null,
  informed: null,
  confirmed: false,
  rounds: 0,
  lastAt: 0,
  undoable: null,
  past: [],
}

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
    case 'caller_confirmed':
      return told(progress) && !progress.confirmed
    case 'not_solved':
      return told(progress)
    case 'caller_wait_began':
      return phase === 'asking' && progress.waitingSince === null
    case 'caller_wait_ended':
      return phase === 'asking' && progress.waitingSince !== null
    case 'caller_owes_began':
      return mayOwe(phase) && owesSince(progress.owed) === null
    case 'caller_owes_ended':
      return owesSince(progress.owed) !== null
    case 'reprioritised':
      return mayOwe(phase) || phase === 'informing'
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

/** The caller of a ticket knows its answer, and its form is still to be archived. */
const told = ({ phase, informed, cancelled }: Progress): boolean =>
  phase === 'archiving' && informed !== null && !cancelled

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
  'reprioritised',
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
    case 'caller_owes_began':
      return { ...now, owed: owesFrom(now.owed, at) }
    case 'caller_owes_ended':
      return { ...now, owed: owesUntil(now.owed, at) }
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
      return along(now, entry, at)
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

function along(progress: Progress, entry: JournalEntry, at: number): Progress {
  const { what } = entry
  const way = road(progress.phase, what)
  if (!way) return progress
  const before = waitOver(progress, at)
  // BATAL in the midst of archiving is no new start of step 7: its clock runs on.
  const goesOn = way.begins === null && way.to === before.phase
  const stopped = goesOn ? before : closeRunning(before, at)
  const past = undoables.has(what) ? [...before.past, momentOf(before, what)] : before.past
  return {
    ...answered(stopped, entry, at),
    phase: way.to,
    owed: mayOwe(way.to) ? before.owed : owesUntil(before.owed, at),
    setAside: before.setAside && what !== 'archived',
    steps: way.begins === null ? stepsOn(stopped, what) : beginStep(stopped.steps, way.begins, at),
    decision: what === 'decided_answer' ? 'answer' : what === 'decided_ticket' ? 'ticket' : before.decision,
    cancelled: before.cancelled || what === 'cancelled',
    formNumberGiven: before.formNumberGiven || what === 'decided_answer' || what === 'decided_ticket',
    ticketNumberGiven: before.ticketNumberGiven || what === 'decided_ticket',
    past: what === 'archived' ? [] : past,
    undoable: what === 'archived' ? null : (past.at(-1)?.what ?? null),
  }
}

/** The answer of a ticket, on its way to the caller and, where it did not help, back. */
function answered(progress: Progress, entry: JournalEntry, at: number): Progress {
  switch (entry.what) {
    case 'answer_received':
      return { ...progress, answerId: entry.id }
    case 'caller_informed':
      return { ...progress, informed: { at, how: entry.detail.how } }
    case 'caller_confirmed':
      return { ...progress, confirmed: true }
    case 'not_solved':
      return { ...progress, answerId: null, informed: null, confirmed: false, rounds: progress.rounds + 1 }
    default:
      return progress
  }
}

/** An answer that did not help brought no archiving: step 7 has not begun. */
const stepsOn = ({ steps, past }: Progress, what: What): Steps =>
  what === 'not_solved'
    ? (past.findLast((moment) => moment.what === 'caller_informed')?.steps ?? steps)
    : steps
