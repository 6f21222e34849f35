import type { TFunction } from 'i18next'
import { RefusedError } from '../platform/failures.ts'
import { sayFailure } from '../ui/say-failure.ts'

/** What the door answered, in words; after too many attempts also when to come back. */
export const sayRefused = (failure: unknown, t: TFunction<'signIn'>): string => {
  if (!(failure instanceof RefusedError) || failure.code !== 'too_many_attempts') return sayFailure(failure)
  const { retryAfterSeconds } = (failure.details ?? {}) as { retryAfterSeconds?: number }
  return retryAfterSeconds ? t('tooMany', { count: Math.ceil(retryAfterSeconds / 60) }) : sayFailure(failure)
}
