import type { z } from 'zod'
import type { Role } from './people/roles.ts'

/** Who may knock: anyone, anyone signed in, or members of the office in one of these roles. Deny is the default. */
export type Access = 'public' | 'signed-in' | readonly Role[]

/**
 * One declaration of a route: it serves the server (validation, permission), the browser (typed call) and the
 * OpenAPI page. `path` is written with `:name` and begins with /api; a path with `:officeId` runs in that office.
 * `answer` is a zod schema of what leaves (everything else is filtered away), 'file' for a download, or 'none' (204).
 */
export interface Endpoint<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType | 'file' | 'none',
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/api/${string}`
  summary: string
  access: Access
  /** True for what a session may do before the second factor that it owes: only what leads there. */
  beforeSecondFactor?: boolean
  /** The body is so many bytes at most (application/octet-stream), not JSON. */
  bytes?: number
  params: P
  query: Q
  body: B
  answer: A
}

type Absent = z.ZodUndefined

/** Declares an endpoint; what is left out is absent (and refused when sent). */
export function endpoint<
  A extends z.ZodType | 'file' | 'none',
  P extends z.ZodType = Absent,
  Q extends z.ZodType = Absent,
  B extends z.ZodType = Absent,
>(declaration: {
  method: Endpoint<P, Q, B, A>['method']
  path: `/api/${string}`
  summary: string
  access: Access
  beforeSecondFactor?: boolean
  bytes?: number
  params?: P
  query?: Q
  body?: B
  answer: A
}): Endpoint<P, Q, B, A> {
  return declaration as Endpoint<P, Q, B, A>
}

/** Any endpoint, for lists of them. */
export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType | 'file' | 'none'>
