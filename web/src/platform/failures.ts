import type { RefusalCode } from '#domain/refusals.ts'

/** The server's expected no. Its words stand in messages/LANGUAGE/refusals.json. */
export class RefusedError extends Error {
  override name = 'RefusedError'
  readonly code: RefusalCode
  readonly status: number
  readonly details: unknown
  constructor(code: RefusalCode, status: number, details?: unknown) {
    super(code)
    this.code = code
    this.status = status
    this.details = details
  }
}

/** The server was reached and failed: our fault; `requestId` finds it in the log. */
export class FaultError extends Error {
  override name = 'FaultError'
  readonly status: number
  readonly requestId: string
  constructor(status: number, requestId: string) {
    super(`the server failed with ${status} (request ${requestId})`)
    this.status = status
    this.requestId = requestId
  }
}

/** The server was not reached, or did not answer in time. What was sent may or may not have arrived. */
export class OfflineError extends Error {
  override name = 'OfflineError'
}
