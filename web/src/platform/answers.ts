import type { z } from 'zod'
import { type RefusalCode, refusals } from '#domain/refusals.ts'
import { RefusedError } from './failures.ts'

/** A download that was fetched. */
export type FetchedFile = { fileName: string; content: Blob }

export type Answered<A> = A extends 'file'
  ? FetchedFile
  : A extends 'none'
    ? undefined
    : A extends z.ZodType
      ? z.output<A>
      : never

export const fileIn = async (response: Response): Promise<FetchedFile> => {
  const disposition = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  return {
    fileName: encoded ? decodeURIComponent(encoded) : (plain ?? 'dering'),
    content: await response.blob(),
  }
}

/** Reads what the server says with an error: its refusal, or the id under which the log has the fault. */
export const readRefusal = async (
  response: Response,
): Promise<{ refused: RefusedError | null; requestId: string }> => {
  const said: unknown = await response.json().catch(() => null)
  const { error, requestId } = (said ?? {}) as {
    error?: { code?: unknown; details?: unknown }
    requestId?: unknown
  }
  const code = error?.code
  return {
    refused: isRefusalCode(code) ? new RefusedError(code, response.status, error?.details) : null,
    requestId: typeof requestId === 'string' ? requestId : '-',
  }
}

const isRefusalCode = (code: unknown): code is RefusalCode =>
  typeof code === 'string' && Object.hasOwn(refusals, code)
