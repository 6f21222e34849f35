import type { z } from 'zod'
import type { Endpoint } from '#domain/endpoint.ts'
import { type Answered, fileIn, readRefusal } from './answers.ts'
import { measureClock } from './clock.ts'
import { FaultError, OfflineError } from './failures.ts'
import { heardFromServer, serverIsAway } from './reach.ts'
import { tellSignedOut } from './signed-out.ts'

type Shape = z.ZodType
type Kind = z.ZodType | 'file' | 'none'
type Part<Name extends string, Sent> = [Sent] extends [undefined]
  ? { [N in Name]?: undefined }
  : Record<never, never> extends Sent
    ? { [N in Name]?: Sent }
    : { [N in Name]: Sent }

/** What a call of an endpoint takes: its params, query and body, as far as it declares them. */
export type Input<P extends Shape, Q extends Shape, B extends Shape> = Part<'params', z.input<P>> &
  Part<'query', z.input<Q>> &
  Part<'body', z.input<B>>

/** Any input, once its types have been checked. */
export type AnyInput = { params?: unknown; query?: unknown; body?: unknown; bytes?: Blob }
type Where = Pick<Endpoint<Shape, Shape, Shape, Kind>, 'method' | 'path'>
type Limits = { signal?: AbortSignal; timeLimitMs?: number }

/**
 * Calls the server. Throws RefusedError for its expected no, FaultError when it failed, OfflineError when it was not
 * reached or did not answer in time. What was sent may then have arrived: send it again with the same command id.
 */
export async function call<P extends Shape, Q extends Shape, B extends Shape, A extends Kind>(
  endpoint: Endpoint<P, Q, B, A>,
  input: Input<P, Q, B>,
  limits: Limits = {},
): Promise<Answered<A>> {
  const response = await request(endpoint, input, limits)
  if (endpoint.answer === 'none') return undefined as Answered<A>
  if (endpoint.answer === 'file') return (await fileIn(response)) as Answered<A>
  return (await bodyOf(response)) as Answered<A>
}

/** The address of a GET endpoint, for links: a download of any length, opened by the browser itself. */
export function addressOf<P extends Shape, Q extends Shape, B extends Shape, A extends Kind>(
  endpoint: Endpoint<P, Q, B, A>,
  input: Input<P, Q, B>,
): string {
  return fill(endpoint.path, input)
}

/** Sends a file to an endpoint that takes bytes; a large one over a slow line may take its time. */
export async function sendBytes<P extends Shape, Q extends Shape, B extends Shape, A extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, A>,
  input: Input<P, Q, B>,
  bytes: Blob,
): Promise<Answered<A>> {
  const response = await request(endpoint, { ...input, bytes }, { timeLimitMs: 10 * 60_000 })
  return (await bodyOf(response)) as Answered<A>
}

/** The same call by method and path alone: how kept commands are sent again. */
export async function request({ method, path }: Where, input: AnyInput, limits: Limits = {}) {
  const { signal, timeLimitMs = 15_000 } = limits
  const body = input.bytes ?? (input.body === undefined ? undefined : JSON.stringify(input.body))
  const kind = input.bytes ? 'application/octet-stream' : 'application/json'
  const address = fill(path, input)
  const sentAt = Date.now()
  let response: Response
  try {
    const timeLimit = AbortSignal.timeout(timeLimitMs)
    response = await fetch(address, {
      method,
      headers: body === undefined ? {} : { 'content-type': kind },
      body,
      credentials: 'same-origin',
      signal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit,
    })
  } catch (failure) {
    if (signal?.aborted) throw failure
    serverIsAway()
    throw new OfflineError('the server was not reached', { cause: failure })
  }
  measureClock(sentAt, Date.now(), Number(response.headers.get('x-server-time') ?? Number.NaN))
  if (response.ok) {
    heardFromServer()
    return response
  }
  throw await failureOf(response)
}

async function failureOf(response: Response) {
  const { refused, requestId } = await readRefusal(response)
  // A proxy that finds nobody behind it answers for the server: that is the server being away.
  if (!refused && [502, 503, 504].includes(response.status)) {
    serverIsAway()
    return new OfflineError(`a proxy answered ${response.status}`)
  }
  if (refused?.code === 'not_ready') serverIsAway()
  else heardFromServer()
  if (refused?.code === 'not_signed_in') tellSignedOut()
  return refused ?? new FaultError(response.status, requestId)
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (failure) {
    serverIsAway()
    throw new OfflineError('the answer broke off', { cause: failure })
  }
}

function fill(path: string, { params = {}, query = {} }: AnyInput) {
  const given = params as Record<string, string>
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = given[name]
    if (value === undefined || value === '') throw new Error(`${path} needs ${name}`)
    return encodeURIComponent(value)
  })
  const asked = Object.entries(query as Record<string, unknown>).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${filled}?${search}` : filled
}
