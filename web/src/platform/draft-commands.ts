import { request } from './api.ts'
import { OfflineError, RefusedError } from './failures.ts'
import { currentReach, serverIsAway } from './reach.ts'
import type { UnsentCommand } from './unsent.ts'
import type { UnsentStore } from './unsent-store.ts'

type Parts = {
  store: UnsentStore
  changed: () => void
  /** The words of a thing go before its commands: a decision is made on what was typed. */
  before: (about: string) => Promise<void>
  /** The server has the thing now: its words may follow. */
  opened: (about: string) => void
}
type Outcome = { sent: true; answer: unknown } | { sent: false }
type Waiting = { resolve: (outcome: Outcome) => void; reject: (failure: unknown) => void }

const mostFaults = 5
const retryMs = 3_000

/** Is it worth sending the same again later? */
export const passes = (failure: unknown) =>
  failure instanceof OfflineError ||
  (failure instanceof RefusedError &&
    ['not_ready', 'too_many_attempts', 'not_signed_in'].includes(failure.code))

export const openCommands = ({ store, changed, before, opened }: Parts) => {
  const waiting = new Map<string, Waiting>()
  let pumping: Promise<void> | null = null
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const next = (held: ReadonlySet<string>) =>
    store
      .all()
      .find((one): one is UnsentCommand => one.kind === 'command' && !one.refusedAs && !held.has(one.about))

  const leaveWaiting = () => {
    for (const waits of waiting.values()) waits.resolve({ sent: false })
    waiting.clear()
  }

  const deliver = async (command: UnsentCommand) => {
    if (!command.opens && !command.hurries) await before(command.about)
    const response = await request(command, withClock(command))
    const answer: unknown = response.status === 204 ? undefined : await response.json().catch(brokenOff)
    await store.remove(command.key)
    waiting.get(command.key)?.resolve({ sent: true, answer })
    waiting.delete(command.key)
    if (command.opens) opened(command.about)
  }

  /** A final no. Whoever waits for it hears it; else it is set aside for the person to see. */
  const giveUp = async (command: UnsentCommand, failure: unknown) => {
    const waits = waiting.get(command.key)
    waiting.delete(command.key)
    if (waits) {
      await store.remove(command.key)
      return waits.reject(failure)
    }
    if (failure instanceof RefusedError) return store.put({ ...command, refusedAs: failure.code })
    const attempts = command.attempts + 1
    await store.put({ ...command, attempts, refusedAs: attempts < mostFaults ? null : 'fault' })
  }

  /** The server was reached and will not have it now; when it is away, its return wakes us. */
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void pump(), retryMs)
  }

  const run = async () => {
    const held = new Set<string>()
    for (let command = next(held); command; command = next(held)) {
      if (currentReach() === 'away') break
      try {
        await deliver(command)
      } catch (failure) {
        if (passes(failure)) {
          later()
          break
        }
        await giveUp(command, failure)
        if (!(failure instanceof RefusedError)) {
          // What comes after it about the same thing waits with it.
          held.add(command.about)
          later()
        }
      }
      changed()
    }
    leaveWaiting()
    changed()
  }

  /** Sends what waits, in order; one at a time in this page. */
  const pump = (): Promise<void> => {
    again = pumping !== null
    pumping ??= run().finally(() => {
      pumping = null
      if (again) return pump()
    })
    return pumping
  }

  const send = async (command: UnsentCommand): Promise<Outcome> => {
    await store.put(command)
    changed()
    const outcome = new Promise<Outcome>((resolve, reject) => waiting.set(command.key, { resolve, reject }))
    void pump()
    return outcome
  }
  return { send, pump, close: () => clearTimeout(timer) }
}

/** Made while the server was away (or sent a second time): the server is told when, by which clock. */
const withClock = (command: UnsentCommand) => {
  const late = Date.now() - command.madeAt > 2_000
  const { body } = command.input
  if (!late || typeof body !== 'object' || body === null || !('commandId' in body)) return command.input
  const browserClock = { at: new Date(command.madeAt).toISOString(), offsetMs: Math.round(command.offsetMs) }
  return { ...command.input, body: { ...body, browserClock } }
}

const brokenOff = (failure: unknown) => {
  serverIsAway()
  throw new OfflineError('the answer broke off', { cause: failure })
}
