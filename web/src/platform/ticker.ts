import { useSyncExternalStore } from 'react'
import { onClockChange, serverNow } from './clock.ts'

/** One timer for every clock on the page, woken just after each full second of the server's clock. */
const hearers = new Set<() => void>()
let second = 0
let timer: ReturnType<typeof setTimeout> | undefined
let stopHearing: (() => void) | undefined

const tick = () => {
  clearTimeout(timer)
  second = Math.floor(serverNow() / 1000)
  for (const hear of hearers) hear()
  timer = setTimeout(tick, 1000 - (serverNow() % 1000) + 5)
}

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  if (hearers.size === 1) {
    stopHearing = onClockChange(tick)
    timer = setTimeout(tick, 1000 - (serverNow() % 1000) + 5)
  }
  return () => {
    hearers.delete(hear)
    if (hearers.size > 0) return
    clearTimeout(timer)
    stopHearing?.()
    timer = undefined
  }
}

const nowSecond = () => {
  if (timer === undefined) second = Math.floor(serverNow() / 1000)
  return second
}

/** The server's time in whole seconds (ms since epoch), renewed every second. */
export const useServerSecond = () => useSyncExternalStore(subscribe, nowSecond) * 1000

/** The same, renewed every `everyMs` at most: for dates, which need no second hand. */
export const useServerMinute = () =>
  useSyncExternalStore(subscribe, () => Math.floor(nowSecond() / 60)) * 60_000
