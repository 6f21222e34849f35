import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AnyEndpoint, Endpoint } from '#domain/endpoint.ts'
import { admit } from './admission.ts'
import { sendDownload } from './download.ts'
import type { House } from './house.ts'
import { Refusal } from './refusal.ts'
import { storable } from './storable.ts'
import type { Actor, Person, Work } from './work.ts'

/** A download: always an attachment, never sniffed. `fileName` may hold any words; it is encoded here. */
export interface Download {
  mediaType: string
  fileName: string
  content: Uint8Array | Readable
}

type Sent<S> = S extends z.ZodType ? z.output<S> : undefined
type Answered<A> = A extends 'file'
  ? Download
  : A extends 'none'
    ? undefined
    : A extends z.ZodType
      ? z.input<A>
      : never
export interface Exchange {
  request: FastifyRequest
  reply: FastifyReply
}

type Handle<A extends Actor | Person | null, P, Q, B, R> = (
  work: Work<A>,
  input: { params: Sent<P>; query: Sent<Q>; body: Sent<B> },
  exchange: Exchange,
) => Promise<Answered<R>>

type Bind<A extends Actor | Person | null> = <
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType | 'file' | 'none',
>(
  house: House,
  endpoint: Endpoint<P, Q, B, R>,
  handle: Handle<A, P, Q, B, R>,
) => void

/**
 * Binds an endpoint of an office (its path has :officeId) to a use case. Who may knock is checked before the body is
 * read, the shape at the edge (422 input_invalid), and the answer is filtered by its schema.
 */
export const route: Bind<Actor> = bind
/** The same for a signed-in person, of no office in particular. */
export const personalRoute: Bind<Person> = bind
/** The same for anyone. */
export const publicRoute: Bind<null> = bind

function bind<
  A extends Actor | Person | null,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType | 'file' | 'none',
>(house: House, endpoint: Endpoint<P, Q, B, R>, handle: Handle<A, P, Q, B, R>): void {
  house.endpoints.push({ method: endpoint.method, path: endpoint.path })
  house.app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: schemaOf(endpoint as unknown as AnyEndpoint),
    ...(endpoint.bytes !== undefined && { bodyLimit: endpoint.bytes }),
    onRequest: async (request) => {
      if (endpoint.bytes !== undefined) refuseTooMany(request, endpoint.bytes)
      return admit(house, endpoint, request)
    },
    preValidation: async (request) => {
      request.query = storable(request.query)
      if (!Buffer.isBuffer(request.body)) request.body = storable(request.body)
    },
    handler: async (request, reply) => {
      const input = { params: request.params, query: request.query, body: request.body }
      const answer = await handle(request.work as Work<A>, input as Parameters<typeof handle>[1], {
        request,
        reply,
      })
      if (endpoint.answer === 'none') return reply.code(204).send()
      if (endpoint.answer === 'file') return sendDownload(reply, answer as Download)
      return reply.send(answer)
    },
  })
}

/** The bytes that were sent to an endpoint which takes bytes. Refuses `attachment_empty` when there are none. */
export function bytesOf({ body }: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(body) || body.length === 0) throw new Refusal('attachment_empty')
  return body
}

/** Before a byte of it is read; a body that does not say its length is cut by the limit itself. */
function refuseTooMany({ headers }: FastifyRequest, most: number): void {
  if (Number(headers['content-length'] ?? 0) > most) throw new Refusal('attachment_too_big', { most })
}

function schemaOf(endpoint: AnyEndpoint) {
  const answer = endpoint.answer
  return {
    summary: endpoint.summary,
    tags: [
      endpoint.path.split('/').find((part) => !['', 'api', 'offices', ':officeId'].includes(part)) ??
        'offices',
    ],
    ...(endpoint.params && { params: endpoint.params }),
    querystring: endpoint.query ?? z.strictObject({}),
    ...(endpoint.body && { body: endpoint.body }),
    ...(answer instanceof z.ZodType && { response: { 200: answer } }),
  }
}
