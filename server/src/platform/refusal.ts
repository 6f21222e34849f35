import { type RefusalCode, refusals } from '#domain/refusals.ts'

/** An expected no: a code of the closed list, with what the reader needs to mend it (never personal data of others). */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Record<string, unknown>
  constructor(code: RefusalCode, details: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
  get status(): number {
    return refusals[this.code]
  }
}
