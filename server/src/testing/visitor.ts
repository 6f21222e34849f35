import type { FastifyInstance, InjectOptions } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '#domain/endpoint.ts'
import { sessionCookie } from '#server/people/session-cookie.ts'
import type { HouseSettings } from '#server/platform/house.ts'

/** `body` is the parsed JSON, undefined when there is none, and a Buffer for a download. */
export interface Reply<T> {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  body: T
}

type Sent<S extends z.ZodType> = z.input<S>
type Answered<A> = A extends 'file' ? Buffer : A extends z.ZodType ? z.output<A> : undefined

/** Somebody at the door: sends requests as the browser does, with the cookie of a session or none. */
export function visitor(app: FastifyInstance, settings: HouseSettings, sessionToken: string | null) {
  const cookie = sessionToken === null ? {} : { cookie: sessionCookie(settings, sessionToken) }
  const send =
    (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE') =>
    async <T = Said>(
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Reply<T>> => {
      const request: InjectOptions = { method, url: path, headers: { ...cookie, ...headers } }
      if (Buffer.isBuffer(body)) {
        request.payload = body
        request.headers = { 'content-type': 'application/octet-stream', ...request.headers }
      } else if (body !== undefined) {
        request.payload = JSON.stringify(body)
        request.headers = { 'content-type': 'application/json', ...request.headers }
      }
      const answer = await app.inject(request)
      const json = String(answer.headers['content-type'] ?? '').startsWith('application/json')
      const said: unknown = json
        ? answer.json()
        : answer.rawPayload.length > 0
          ? answer.rawPayload
          : undefined
      return { status: answer.statusCode, headers: answer.headers, body: said as T }
    }
  const ways = {
    get: send('GET'),
    post: send('POST'),
    put: send('PUT'),
    patch: send('PATCH'),
    delete: send('DELETE'),
  }
  return {
    ...ways,
    /** The same by an endpoint's declaration: `call(answerCall, { params, body })`, typed by its schemas. */
    call<
      P extends z.ZodType,
      Q extends z.ZodType,
      B extends z.ZodType,
      A extends z.ZodType | 'file' | 'none',
    >(
      endpoint: Endpoint<P, Q, B, A>,
      sent: { params?: Sent<P>; query?: Sent<Q>; body?: Sent<B>; bytes?: Buffer } = {},
    ): Promise<Reply<Answered<A>>> {
      const path = addressOf(endpoint.path, sent.params ?? {}, sent.query ?? {})
      return send(endpoint.method)<Answered<A>>(path, sent.bytes ?? sent.body)
    },
  }
}

/** Enough of any answer of ours to read it in a test without naming its type. */
export interface Said {
  error?: { code: string; details: Record<string, unknown> }
  requestId?: string
  [field: string]: unknown
}

/** Fills `:name` in a path and adds the query. */
export function addressOf(path: string, params: unknown, query: unknown = {}): string {
  const given = params as Record<string, string>
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? ''))
  const asked = Object.entries(query as Record<string, unknown>).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return search === '' ? filled : `${filled}?${search}`
}
