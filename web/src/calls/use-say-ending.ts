import { useTranslation } from 'react-i18next'
import { endReasons } from '#domain/sop/journal.ts'
import type { Call } from './call-queries.ts'

/** How a call ended, in a word; a call that has not ended is in progress. */
export const useSayEnding = () => {
  const { t } = useTranslation('calls')
  return ({ endedAt, endReason }: Call): string => {
    if (!endedAt) return t('log.running')
    const known = endReasons.find((reason) => reason === endReason)
    return t(`end.${known ?? 'finished'}`)
  }
}
