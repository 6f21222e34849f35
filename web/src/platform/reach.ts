import { useSyncExternalStore } from 'react'
import { measureClock } from './clock.ts'

/**
 * Whether the server can be reached, learnt from the calls themselves (`navigator.onLine` knows nothing of a LAN). While
 * it is away we knock at /readyz, at growing intervals, and tell when it is back.
 */
export type Reach = 'reached' | 'away'

let reach: Reach = 'reached'
let knocks = 0
let timer: ReturnType<typeof setTimeout> | undefined
const hearers = new Set<(reach: Reach) => void>()

const become = (next: Reach) => {
  if (reach === next) return
  reach = next
  for (const hear of hearers) hear(reach)
}

export const heardFromServer = () => {
  clearTimeout(timer)
  timer = undefined
  knocks = 0
  become('reached')
}

export const serverIsAway = () => {
  if (timer === undefined) {
    timer = setTimeout(knock, Math.min(10_000, 500 * 2 ** knocks))
    knocks += 1
  }
  become('away')
}

const knock = async () => {
  timer = undefined
  await serverAnswers()
}

/** Asks the server whether it is there, and lets everybody know. */
export const serverAnswers = async (): Promise<boolean> => {
  const sentAt = Date.now()
  try {
    const answer = await fetch('/readyz', { signal: AbortSignal.timeout(5_000) })
    if (answer.ok) {
      measureClock(sentAt, Date.now(), Number(answer.headers.get('x-server-time') ?? Number.NaN))
      heardFromServer()
      return true
    }
  } catch {
    // Not reached: as below.
  }
  serverIsAway()
  return false
}

export const currentReach = () => reach

export const onReach = (hear: (reach: Reach) => void) => {
  hearers.add(hear)
  return () => {
    hearers.delete(hear)
  }
}

export const useReach = () => useSyncExternalStore(onReach, currentReach)
