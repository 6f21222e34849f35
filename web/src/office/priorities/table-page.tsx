import '../../messages/id/office.ts'
import '../../messages/id/working-time.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#domain/calendar/zones.ts'
import { type PriorityTable, tableOn } from '#domain/priorities/table.ts'
import { serverNow } from '../../platform/clock.ts'
import { useHasRole, useOffice } from '../../platform/session.ts'
import { SkeletonPage } from '../../ui/skeleton-page.tsx'
import { SettingsFrame } from '../settings-frame.tsx'
import { tablesQuery } from '../working-time-queries.ts'
import { Recounting } from './recounting.tsx'
import { TableForm } from './table-form.tsx'
import { TableVersions } from './table-versions.tsx'

/** Urgency x impact, times, complaints, topics. Saving makes a new version, valid from a day on. */
const TablePage = () => {
  const { t } = useTranslation('workingTime')
  const { id, timeZone } = useOffice()
  const supervises = useHasRole('supervisor')
  const { data } = useQuery(tablesQuery(id))
  const [begun, setBegun] = useState<PriorityTable | null>(null)
  const newest = begun ?? data?.items[0]?.table
  if (!data || !newest) return <SkeletonPage />
  const today = tableOn(
    data.items.map(({ table }) => table),
    dayOf(serverNow(), timeZone),
  )
  return (
    <SettingsFrame part="priorities">
      <TableForm
        key={newest.version}
        current={newest}
        note={today.version === 1 ? t('table.example') : null}
        onChanged={() => setBegun(newest)}
        onSaved={() => setBegun(null)}
      />
      {supervises && <Recounting />}
      <TableVersions lines={data.items} today={today.version} />
    </SettingsFrame>
  )
}
export default TablePage
