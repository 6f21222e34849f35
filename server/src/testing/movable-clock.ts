import type { Clock } from '#server/platform/clock.ts'

export interface MovableClock extends Clock {
  /** Milliseconds forward. */
  advance(ms: number): void
  set(date: Date): void
}

/** A clock that stands still until it is moved. */
export function movableClock(start: Date): MovableClock {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    advance: (ms) => {
      at += ms
    },
    set: (date) => {
      at = date.getTime()
    },
  }
}
