import '../messages/id/archive.ts'
import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadForm } from '#domain/archive/archive.api.ts'
import { callTakers } from '#domain/people/roles.ts'
import { addressOf } from '../platform/api.ts'
import { usePageParam } from '../platform/page-params.ts'
import { useHasRole, useOffice } from '../platform/session.ts'
import { sayDay, sayTime, useOfficeZone, zoneName } from '../ui/dates.ts'
import { Page, Sheet } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import classes from './archive.module.css'
import { archivedFormQuery } from './archive-queries.ts'
import { CorrectionDialog } from './correction-dialog.tsx'
import { FormMarks } from './form-marks.tsx'
import { FormWords } from './form-words.tsx'
import { VersionList } from './version-list.tsx'

/** One archived form: its words, its PDF, and every version. */
const ArchivedFormPage = () => {
  const { t, i18n } = useTranslation('archive')
  const { id: officeId } = useOffice()
  const zone = useOfficeZone()
  const id = usePageParam('id')
  const { data: form } = useSuspenseQuery(archivedFormQuery(officeId, id))
  const [correcting, setCorrecting] = useState(false)
  const mayCorrect = useHasRole(...callTakers)
  const day = sayDay(form.consultedAt, zone, i18n.language)
  const time = `${sayTime(form.consultedAt, zone, i18n.language)} ${zoneName(zone)}`
  const pdf = addressOf(downloadForm, { params: { officeId, id, version: form.version } })
  return (
    <Page width="reading">
      <PageHeader
        title={form.formNumber}
        lead={t('form.lead', { day, time })}
        back={<Link to="/arsip">{t('form.back')}</Link>}
        actions={
          <>
            {form.pdfReady && (
              <Button component="a" href={pdf}>
                {t('form.download')}
              </Button>
            )}
            {mayCorrect && (
              <Button variant="default" onClick={() => setCorrecting(true)}>
                {t('form.correct')}
              </Button>
            )}
          </>
        }
      />
      <div className={classes.above}>
        <FormMarks line={form} />
      </div>
      <Sheet>
        <FormWords form={form} />
      </Sheet>
      <Sheet label={t('versions.title')}>
        <VersionList officeId={officeId} form={form} />
      </Sheet>
      {correcting && (
        <CorrectionDialog officeId={officeId} form={form} onClose={() => setCorrecting(false)} />
      )}
    </Page>
  )
}
export default ArchivedFormPage
