import '../messages/id/office.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SopVersion } from '#domain/sop/version.ts'
import { useOffice } from '../platform/session.ts'
import { Sheet } from '../ui/page.tsx'
import { RelativeDate } from '../ui/relative-date.tsx'
import { SkeletonPage } from '../ui/skeleton-page.tsx'
import { sopVersionsQuery } from './office-queries.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { SopForm } from './sop-form.tsx'
import classes from './sop-settings-page.module.css'

/** Standard times and the texts read aloud. Saving makes a new version; what has begun keeps its own. */
const SopSettingsPage = () => {
  const { t } = useTranslation('office')
  const { id } = useOffice()
  const { data } = useQuery(sopVersionsQuery(id))
  // While something is typed, the form stays with the version it began from, whoever saves another meanwhile.
  const [begun, setBegun] = useState<SopVersion | null>(null)
  const current = begun ?? data?.items[0]?.contents
  if (!data || !current) return <SkeletonPage />
  return (
    <SettingsFrame part="sop">
      <SopForm
        key={current.version}
        current={current}
        onTyped={() => setBegun(current)}
        onSaved={() => setBegun(null)}
      />
      <Sheet label={t('sop.versions')}>
        <h2 className={classes.title}>{t('sop.versions')}</h2>
        <ol className={classes.versions}>
          {data.items.map(({ contents, createdAt, createdBy }) => (
            <li key={contents.version}>
              <strong>{t('sop.version', { version: contents.version })}</strong>{' '}
              <RelativeDate at={createdAt} /> · {createdBy ?? t('sop.fromPaper')}
            </li>
          ))}
        </ol>
      </Sheet>
    </SettingsFrame>
  )
}
export default SopSettingsPage
