import type { TicketSummary } from '../consultations/view.ts'
import { waitingStates } from './ticket-state.ts'

/**
 * A deadline as people say it: "2 jam lagi", "terlambat 40 menit". `amount` of `unit`, always rounded towards less time
 * for us: what is left is rounded down, what we are late is rounded up. `calm` · `near`: the last quarter of the time ·
 * `late` · `met`: the caller was told, nothing runs any more.
 */
export interface Deadline {
  standing: 'calm' | 'near' | 'late' | 'met'
  amount: number
  unit: 'minute' | 'hour' | 'day'
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Reads a ticket's deadline at `now` (epoch milliseconds). Exactly at the deadline it is not yet late. */
export function deadlineOf(
  ticket: Pick<TicketSummary, 'state' | 'openedAt' | 'dueAt'>,
  now: number,
): Deadline {
  const due = Date.parse(ticket.dueAt)
  const left = due - now
  if (!waitingStates.some((state) => state === ticket.state))
    return { standing: 'met', ...inWords(0, Math.floor) }
  if (left < 0) return { standing: 'late', ...inWords(-left, Math.ceil) }
  const whole = due - Date.parse(ticket.openedAt)
  return { standing: left * 4 <= whole ? 'near' : 'calm', ...inWords(left, Math.floor) }
}

function inWords(ms: number, round: (count: number) => number): Pick<Deadline, 'amount' | 'unit'> {
  const minutes = round(ms / minute)
  if (minutes < 60) return { amount: minutes, unit: 'minute' }
  const hours = round(ms / hour)
  if (hours < 48) return { amount: hours, unit: 'hour' }
  return { amount: round(ms / day), unit: 'day' }
}
