import type { RefusalCode } from '#domain/refusals.ts'
import type { AnyInput } from './api.ts'

type Kept = {
  key: string
  personId: string
  /** The page (one load of one tab) that looks after this. */
  page: string
  officeId: string
  /** What it belongs to, usually the id of a consultation: order is kept among those about the same thing. */
  about: string
  /** By the browser's clock, ms. */
  madeAt: number
  /** Why the server will never take it; then it waits for the person to copy or discard it. */
  refusedAs: RefusalCode | 'fault' | null
}

/** A command with its own id, sent again until the server has answered. Keys are UUIDv7: their order is the order made. */
export type UnsentCommand = Kept & {
  kind: 'command'
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/api/${string}`
  input: AnyInput
  /** Browser minus server, ms, as measured when it was made. */
  offsetMs: number
  attempts: number
  /** It brings the thing itself into being: words about it wait until the server has it. */
  opens: boolean
  /** It is about the moment, not about the words: it does not wait for them. */
  hurries: boolean
}

/** The words now in one field, and the revision upon which they were typed. */
export type UnsentField = Kept & {
  kind: 'field'
  field: string
  value: string
  revision: number
  /** Changes with every keystroke: tells whether what was sent is still what stands there. */
  typed: string
  /** What somebody else wrote meanwhile; the person decides between the two. */
  conflict: { theirs: string; revision: number } | null
}

/** Fields on their way: after a broken connection exactly this goes again, under the same command id. */
export type UnsentBatch = Kept & {
  kind: 'batch'
  commandId: string
  changes: { field: string; value: string; revision: number; typed: string }[]
}

export type Unsent = UnsentCommand | UnsentField | UnsentBatch
