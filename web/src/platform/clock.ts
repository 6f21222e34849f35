/**
 * The server's clock, as well as this browser can know it. Every answer carries `x-server-time` (ms since epoch); half of
 * the round trip is assumed to be the way back. The best measurement of late is the one with the shortest round trip.
 */
type Measured = { offset: number; roundTrip: number; at: number }

const goodFor = 5 * 60_000
let best: Measured | null = null
const hearers = new Set<() => void>()

export const measureClock = (sentAt: number, receivedAt: number, serverTime: number) => {
  const roundTrip = receivedAt - sentAt
  if (!Number.isFinite(serverTime) || roundTrip < 0) return
  const fresh = { offset: serverTime + roundTrip / 2 - receivedAt, roundTrip, at: receivedAt }
  const worse = best && receivedAt - best.at < goodFor && best.roundTrip < roundTrip
  // A jump larger than both round trips can explain means that one of the clocks was set: believe the fresh one.
  const jumped = best && Math.abs(best.offset - fresh.offset) > best.roundTrip + roundTrip
  if (worse && !jumped) return
  best = fresh
  for (const hear of hearers) hear()
}

/** Milliseconds to add to this browser's clock; null while no answer has been seen. */
export const clockOffset = () => (best ? Math.round(best.offset) : null)

/** Now by the server's clock (ms since epoch); by this browser's clock as long as the server was never reached. */
export const serverNow = () => Date.now() + (best?.offset ?? 0)

export const onClockChange = (hear: () => void) => {
  hearers.add(hear)
  return () => {
    hearers.delete(hear)
  }
}

export const forgetClock = () => {
  best = null
}
