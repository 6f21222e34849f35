import '../messages/id/recap.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readMonth } from '#domain/recap/dates.ts'
import { noFilters } from '#domain/recap/filter-note.ts'
import { downloadRecap, recapFormats } from '#domain/recap/recap.api.ts'
import { addressOf } from '../platform/api.ts'
import { serverNow } from '../platform/clock.ts'
import { useOffice } from '../platform/session.ts'
import { useAddressFilters } from '../ui/address-filters.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, Sheet } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { sayFailure } from '../ui/say-failure.ts'
import { recapColumns } from './recap-columns.tsx'
import { RecapFilterBar } from './recap-filter-bar.tsx'
import { addressDefaults, monthAt, readFilters } from './recap-filters.ts'
import { recapQuery } from './recap-queries.ts'

/** The month's recap as on paper, and its files. What is filtered stands in the address, and in the files. */
const RecapPage = () => {
  const { t } = useTranslation('recap')
  const { id: officeId, timeZone } = useOffice()
  const [address, setAddress] = useAddressFilters(addressDefaults)
  const current = monthAt(serverNow(), timeZone)
  const month = readMonth(address.bulan) ? address.bulan : current
  const filters = readFilters(address)
  const filtered = JSON.stringify(filters) !== JSON.stringify(noFilters)
  const list = useInfiniteQuery(recapQuery(officeId, month, filters))
  const rows = list.data?.pages.flatMap(({ items }) => items)
  const clear = () => void setAddress({ ...addressDefaults, bulan: address.bulan })
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={filtered ? t('part') : t('lead')}
        actions={recapFormats.map((format) => (
          <Button
            key={format}
            component="a"
            variant={format === 'xlsx' ? 'filled' : 'default'}
            href={addressOf(downloadRecap, { params: { officeId, month, format }, query: filters })}
          >
            {t(`download.${format}`)}
          </Button>
        ))}
      />
      <RecapFilterBar {...{ address, setAddress, month, current }} />
      <Sheet flush>
        {list.isError && !rows ? (
          <EmptyState title={t('title')} text={sayFailure(list.error)} />
        ) : (
          <DataTable
            label={t('title')}
            columns={recapColumns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={
              filtered ? (
                <EmptyState
                  title={t('empty.found')}
                  text={t('empty.foundText')}
                  action={
                    <Button variant="default" onClick={clear}>
                      {t('empty.clear')}
                    </Button>
                  }
                />
              ) : (
                <EmptyState title={t('empty.month')} text={t('empty.monthText')} />
              )
            }
            more={
              list.hasNextPage
                ? { loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }
                : undefined
            }
          />
        )}
      </Sheet>
    </Page>
  )
}
export default RecapPage
