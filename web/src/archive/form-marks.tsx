import { useTranslation } from 'react-i18next'
import type { ArchiveLine } from '#domain/archive/archive.api.ts'
import { StatusBadge } from '../ui/status-badge.tsx'
import classes from './archive.module.css'

type Marked = Pick<ArchiveLine, 'cancelled' | 'lateEntry' | 'version' | 'pdfReady'>

/** What is particular about a form; an ordinary one says that it is stored. */
export const FormMarks = ({ line }: { line: Marked }) => {
  const { t } = useTranslation('archive')
  const { cancelled, lateEntry, version, pdfReady } = line
  const plain = !cancelled && !lateEntry && version === 1 && pdfReady
  return (
    <div className={classes.marks}>
      {cancelled && <StatusBadge tone="late">{t('state.cancelled')}</StatusBadge>}
      {lateEntry && <StatusBadge>{t('state.late')}</StatusBadge>}
      {version > 1 && <StatusBadge tone="accent">{t('state.corrected', { version })}</StatusBadge>}
      {!pdfReady && <StatusBadge tone="warn">{t('state.pdfPending')}</StatusBadge>}
      {plain && <StatusBadge tone="done">{t('state.done')}</StatusBadge>}
    </div>
  )
}
