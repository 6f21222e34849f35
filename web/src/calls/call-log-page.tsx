import { SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '../platform/session.ts'
import { useAddressFilters } from '../ui/address-filters.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, Sheet } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { sayFailure } from '../ui/say-failure.ts'
import { useCallColumns } from './call-columns.tsx'
import classes from './call-log.module.css'
import { callLogQuery } from './call-queries.ts'

const whoses = ['office', 'mine'] as const
const endings = ['all', 'finished', 'without_form'] as const
const oneOf = <Value extends string>(values: readonly [Value, ...Value[]], given: string): Value =>
  values.find((value) => value === given) ?? values[0]

/** Every call, newest first, also those that brought no consultation. */
const CallLogPage = () => {
  const { t } = useTranslation('calls')
  const { id: officeId } = useOffice()
  const [address, setAddress] = useAddressFilters({ milik: 'office', akhir: 'all' })
  const filters = { whose: oneOf(whoses, address.milik), ending: oneOf(endings, address.akhir) }
  const log = useInfiniteQuery(callLogQuery(officeId, filters))
  const columns = useCallColumns()
  const rows = log.data?.pages.flatMap(({ items }) => items)
  return (
    <Page>
      <PageHeader
        title={t('log.title')}
        lead={t('log.lead')}
        back={<Link to={'/telepon' as '/'}>{t('log.back')}</Link>}
      />
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('log.whose')}
          value={filters.whose}
          onChange={(milik) => setAddress({ milik })}
          data={whoses.map((value) => ({ value, label: t(`log.${value}`) }))}
        />
        <SegmentedControl
          aria-label={t('log.which')}
          value={filters.ending}
          onChange={(akhir) => setAddress({ akhir })}
          data={endings.map((value) => ({ value, label: t(`log.${value}`) }))}
        />
      </div>
      <Sheet flush>
        {log.isError && !rows ? (
          <EmptyState title={t('log.empty')} text={sayFailure(log.error)} />
        ) : (
          <DataTable
            label={t('log.title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('log.empty')} text={t('log.emptyText')} />}
            more={
              log.hasNextPage
                ? { loading: log.isFetchingNextPage, load: () => void log.fetchNextPage() }
                : undefined
            }
          />
        )}
      </Sheet>
    </Page>
  )
}
export default CallLogPage
