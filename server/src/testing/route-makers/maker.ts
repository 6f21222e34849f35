import type { z } from 'zod'
import type { AnyEndpoint, Endpoint } from '#domain/endpoint.ts'
import type { CastName } from '../cast.ts'
import type { TestHouse } from '../start-house.ts'

/** The office in which a request is to be made, and who works there. */
export interface MakerOffice {
  id: string
  agent: CastName
  supervisor: CastName
  administrator: CastName
}

/** A request that will succeed: who sends it, what, and which of its words are ids of this office's own objects. */
export interface MadeRequest<P = unknown, Q = unknown, B = unknown> {
  /** null: somebody who is not signed in, as when signing in would end the session of the cast. */
  as: CastName | null
  params?: P
  query?: Q
  body?: B
  /** The body of an endpoint that takes bytes. */
  bytes?: Buffer
  objects: readonly string[]
}

export interface RouteMaker {
  endpoint: AnyEndpoint
  /** Prepares what the request needs (through the API or use cases) but does not send it. Called several times. */
  make(house: TestHouse, office: MakerOffice): Promise<MadeRequest>
  /** The answer of success never ends (server-sent events). */
  stream: boolean
}

/** A maker for an endpoint, typed by it. */
export const maker = <
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType | 'file' | 'none',
>(
  endpoint: Endpoint<P, Q, B, A>,
  make: (house: TestHouse, office: MakerOffice) => Promise<MadeRequest<z.input<P>, z.input<Q>, z.input<B>>>,
  { stream = false }: { stream?: boolean } = {},
): RouteMaker => ({ endpoint: endpoint as unknown as AnyEndpoint, make, stream })
