import type { What } from './journal.ts'
import type { StepNumber } from './paper.ts'

/**
 * nothing · greeting (step 2) · asking (3) · deciding (5) · answering (6) · issuing (8) · waiting (the ticket waits for
 * its answer) · informing (the answer is there, the caller not yet told) · archiving (7) · archived · ended (a call
 * that brought no consultation).
 */
export const phases = [
  'nothing',
  'greeting',
  'asking',
  'deciding',
  'answering',
  'issuing',
  'waiting',
  'informing',
  'archiving',
  'archived',
  'ended',
] as const
export type Phase = (typeof phases)[number]

interface Way {
  to: Phase
  /** The SOP step whose clock begins here; every running one ends. */
  begins: StepNumber | null
}

export const roadOfOpening = {
  call: { phase: 'greeting', step: 2 },
  inherits: { phase: 'asking', step: 3 },
  late_entry: { phase: 'deciding', step: 5 },
} as const satisfies Record<string, { phase: Phase; step: StepNumber }>

const toArchive: Way = { to: 'archiving', begins: 7 }

const ways: Partial<Record<Phase, Partial<Record<What, Way>>>> = {
  nothing: { opened: { to: 'greeting', begins: 2 } },
  greeting: { greeted: { to: 'asking', begins: 3 } },
  asking: { questions_completed: { to: 'deciding', begins: 5 } },
  deciding: {
    decided_answer: { to: 'answering', begins: 6 },
    decided_ticket: { to: 'issuing', begins: 8 },
    cancelled: toArchive,
  },
  answering: { answer_given: toArchive, cancelled: toArchive },
  issuing: {
    handover_recorded: { to: 'issuing', begins: null },
    numbers_told: { to: 'waiting', begins: null },
    cancelled: toArchive,
  },
  waiting: {
    handover_recorded: { to: 'waiting', begins: null },
    answer_received: { to: 'informing', begins: null },
    cancelled: toArchive,
  },
  informing: {
    handover_recorded: { to: 'informing', begins: null },
    caller_informed: toArchive,
    cancelled: toArchive,
  },
  archiving: {
    archived: { to: 'archived', begins: null },
    caller_confirmed: { to: 'archiving', begins: null },
    not_solved: { to: 'waiting', begins: null },
    cancelled: { to: 'archiving', begins: null },
  },
  archived: { corrected: { to: 'archived', begins: null } },
}

/** Where `what` leads from `phase`, or null when there is no such way. */
export function road(phase: Phase, what: What): Way | null {
  return ways[phase]?.[what] ?? null
}
