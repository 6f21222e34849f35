import { useTranslation } from 'react-i18next'
import { Sheet } from '../ui/page.tsx'
import { RelativeDate } from '../ui/relative-date.tsx'
import classes from './sop-settings-page.module.css'

interface Line {
  version: number
  createdAt: string | null
  createdBy: string | null
}

/** Who made which version, the newest first; the first came with the product. */
export const VersionList = ({ label, lines }: { label: string; lines: readonly Line[] }) => {
  const { t } = useTranslation('workingTime')
  return (
    <Sheet label={label}>
      <h2 className={classes.title}>{label}</h2>
      <ol className={classes.versions}>
        {lines.map(({ version, createdAt, createdBy }) => (
          <li key={version}>
            <strong>{t('version', { version })}</strong>{' '}
            {createdAt === null ? t('withProduct') : <RelativeDate at={createdAt} />}
            {createdBy !== null && ` · ${createdBy}`}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
