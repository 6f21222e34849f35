import type { Caller } from './callers.ts'
import type { DemoName } from './cast-of-the-demo.ts'
import type { DemoDesk } from './demo-desk.ts'
import type { KnownProblem } from './problem.ts'
import type { Chance } from './random.ts'
import type { StoryClock } from './stories.ts'

/** What every story is told with. */
export interface Told {
  desk: DemoDesk
  chance: Chance
  clock: StoryClock
  /** Ids of the office's units, by code. */
  units: ReadonlyMap<string, string>
}

export interface CallFacts {
  agent: DemoName
  /** To whom the form goes when it is handed on. */
  colleague: DemoName
  caller: Caller
  problem: KnownProblem
  packageName: string
  agency: string
  /** In the last days, where not everything is put away yet. */
  recent: boolean
  /** In the last weeks, where more tickets still wait for somebody else's answer. */
  waiting: boolean
}

export const weights = {
  T: { urgency: 'mendesak', impact: 'besar' },
  M: { urgency: 'tidak_mendesak', impact: 'sedang' },
  R: { urgency: 'tidak_mendesak', impact: 'kecil' },
} as const

export const reasonOf = (chance: Chance) =>
  chance.pick([
    'caller_needed_time',
    'caller_needed_time',
    'complex_problem',
    'slow_system',
    'poor_line',
    'other_call',
  ] as const)
