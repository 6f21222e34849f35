import type { TFunction } from 'i18next'
import type { JournalEntry } from '#domain/sop/journal.ts'

/** A line of the journal in words. */
export function sayHappening(
  t: TFunction<'tickets'>,
  entry: JournalEntry,
  nameOf: (personId: string) => string,
): string {
  switch (entry.what) {
    case 'opened':
      return t(openings[entry.detail.road])
    case 'start_corrected':
      return t('journal.start_corrected', { count: entry.detail.secondsEarlier })
    case 'handover_recorded':
      return entry.detail.handover === 'none'
        ? t('journal.handoverNone')
        : t('journal.handover_recorded', { where: t(`handover.${entry.detail.handover}`) })
    case 'caller_informed':
      return t('journal.caller_informed', { how: t(`how.${entry.detail.how}`).toLowerCase() })
    case 'corrected':
      return t('journal.corrected', { version: entry.detail.version })
    case 'handed_on':
      return t('journal.handed_on', { to: nameOf(entry.detail.to) })
    case 'deviation_explained':
      return t('journal.deviation_explained', { step: entry.detail.step })
    default:
      return t(`journal.${entry.what}`)
  }
}

const openings = {
  call: 'journal.opened',
  inherits: 'journal.openedInherits',
  late_entry: 'journal.openedLate',
} as const
