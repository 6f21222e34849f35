import '../../messages/id/office.ts'
import '../../messages/id/working-time.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkCalendar } from '#domain/calendar/calendar.ts'
import { useOffice } from '../../platform/session.ts'
import { SkeletonPage } from '../../ui/skeleton-page.tsx'
import { SettingsFrame } from '../settings-frame.tsx'
import { VersionList } from '../version-list.tsx'
import { calendarQuery } from '../working-time-queries.ts'
import { CalendarForm } from './calendar-form.tsx'

/** Hours of the week, other hours for some days, and closed days. Saving makes a new version. */
const CalendarPage = () => {
  const { t } = useTranslation('workingTime')
  const { data } = useQuery(calendarQuery(useOffice().id))
  // While something is changed, the form stays with the version it began from, whoever saves another meanwhile.
  const [begun, setBegun] = useState<WorkCalendar | null>(null)
  const current = begun ?? data?.current
  if (!data || !current) return <SkeletonPage />
  return (
    <SettingsFrame part="calendar">
      <CalendarForm
        key={current.version}
        current={current}
        onChanged={() => setBegun(current)}
        onSaved={() => setBegun(null)}
      />
      <VersionList label={t('versions')} lines={data.versions} />
    </SettingsFrame>
  )
}
export default CalendarPage
