import i18next from 'i18next'
import type { RefusalCode } from '#domain/refusals.ts'
import { FaultError, OfflineError, RefusedError } from '../platform/failures.ts'

/** The words of a refusal; `fault` is what the server failed on again and again. */
export const sayCode = (code: RefusalCode | 'fault'): string =>
  code === 'fault'
    ? i18next.t('failed.fault', { ns: 'ui', requestId: '-' })
    : i18next.t(code, { ns: 'refusals' })

/** The words for whatever was thrown: a refusal by its code, no network, or a fault with its request id. */
export const sayFailure = (failure: unknown): string => {
  if (failure instanceof RefusedError) return sayCode(failure.code)
  if (failure instanceof OfflineError) return i18next.t('failed.offline', { ns: 'ui' })
  const requestId = failure instanceof FaultError ? failure.requestId : '-'
  return i18next.t('failed.fault', { ns: 'ui', requestId })
}
