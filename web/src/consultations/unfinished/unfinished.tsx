import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAddressFilters } from '../../ui/address-filters.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Sheet } from '../../ui/page.tsx'
import classes from './unfinished.module.css'
import { useUnfinishedColumns } from './unfinished-columns.tsx'
import { useReturnToCall } from './use-return-to-call.ts'
import { useUnfinished } from './use-unfinished.ts'

/** Belum selesai: what must still be archived or ended, with the clock of step 7 or 8. */
export const Unfinished = () => {
  const { t } = useTranslation('consultations')
  const [{ milik }, setAddress] = useAddressFilters({ milik: 'mine' })
  const whose = milik === 'office' ? 'office' : 'mine'
  const { lines, failed } = useUnfinished(whose)
  useReturnToCall(whose === 'mine' ? lines : undefined)
  const columns = useUnfinishedColumns(whose)
  return (
    <section aria-label={t('room.unfinished')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('room.unfinished')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('room.whose')}
          value={whose}
          onChange={(next) => setAddress({ milik: next })}
          data={[
            { value: 'mine', label: t('room.mine') },
            { value: 'office', label: t('room.office') },
          ]}
        />
      </div>
      <Sheet flush>
        <DataTable
          label={t('room.unfinished')}
          columns={columns}
          rows={lines}
          rowKey={({ id }) => id}
          empty={
            <p className={classes.empty}>{t(failed ? 'room.unfinishedFailed' : 'room.unfinishedNone')}</p>
          }
        />
      </Sheet>
    </section>
  )
}
