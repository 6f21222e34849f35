import '../messages/id/office.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endUnit, type UnitView } from '#domain/offices/units.api.ts'
import { call } from '../platform/api.ts'
import { useHasRole } from '../platform/session.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Sheet } from '../ui/page.tsx'
import { AddUnitDialog } from './add-unit-dialog.tsx'
import { EndUnitDialog } from './end-unit-dialog.tsx'
import { unitsQuery } from './office-queries.ts'
import { sayCalendarDay } from './say-calendar-day.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { useSaving } from './use-saving.ts'

/** Units of destination with the days from and to which they exist. */
const UnitsPage = () => {
  const { t, i18n } = useTranslation('office')
  const may = useHasRole('administrator', 'supervisor')
  const { officeId, save } = useSaving()
  const { data } = useQuery(unitsQuery(officeId))
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<UnitView | null>(null)
  const goOn = (unit: UnitView) =>
    save(
      () => call(endUnit, { params: { officeId, id: unit.id }, body: { validTo: null } }),
      t('units.goesOn', { name: unit.name }),
    )
  const columns: Column<UnitView>[] = [
    { key: 'code', header: t('units.code'), cell: (unit) => unit.code, width: '6rem' },
    { key: 'name', header: t('units.name'), cell: (unit) => unit.name },
    {
      key: 'from',
      header: t('units.from'),
      cell: (unit) => sayCalendarDay(unit.validFrom, i18n.language),
      width: '8rem',
    },
    {
      key: 'to',
      header: t('units.to'),
      cell: (unit) => (unit.validTo ? sayCalendarDay(unit.validTo, i18n.language) : t('units.open')),
      width: '8rem',
    },
  ]
  const actions: Column<UnitView> = {
    key: 'act',
    header: t('act'),
    width: '8rem',
    cell: (unit) => (
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => (unit.validTo ? void goOn(unit) : setEnding(unit))}
      >
        {t(unit.validTo ? 'units.continue' : 'units.end')}
      </Button>
    ),
  }
  return (
    <SettingsFrame
      part="units"
      actions={may && <Button onClick={() => setAdding(true)}>{t('units.add')}</Button>}
    >
      <Sheet flush>
        <DataTable
          label={t('parts.units')}
          columns={may ? [...columns, actions] : columns}
          rows={data?.items}
          rowKey={(unit) => unit.id}
          empty={<EmptyState title={t('units.none')} text={t('units.noneText')} />}
        />
      </Sheet>
      {adding && <AddUnitDialog onClose={() => setAdding(false)} />}
      {ending && <EndUnitDialog unit={ending} onClose={() => setEnding(null)} />}
    </SettingsFrame>
  )
}
export default UnitsPage
