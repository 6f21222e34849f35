import '../messages/id/archive.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { downloadBlankForm } from '#domain/archive/archive.api.ts'
import { categories } from '#domain/consultations/words.ts'
import { addressOf } from '../platform/api.ts'
import { useOffice } from '../platform/session.ts'
import { useAddressFilters } from '../ui/address-filters.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterBar } from '../ui/filter-bar.tsx'
import { Page, Sheet } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { archiveQuery, noFilters } from './archive-queries.ts'
import { useArchiveColumns } from './use-archive-columns.tsx'

/** The archive: every form that was archived, found by what one remembers of it. */
const ArchiveListPage = () => {
  const { t } = useTranslation('archive')
  const { id: officeId } = useOffice()
  const [filters, setFilters] = useAddressFilters(noFilters)
  const found = useInfiniteQuery(archiveQuery(officeId, filters))
  const columns = useArchiveColumns()
  const filtered = Object.values(filters).some((value) => value !== '')
  const clear = () => setFilters(noFilters)
  const choices = categories.map((value) => ({ value, label: t(`categories.${value}`) }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button
            component="a"
            variant="default"
            href={addressOf(downloadBlankForm, { params: { officeId } })}
          >
            {t('blank')}
          </Button>
        }
      />
      <FilterBar search={filters.q} onSearch={(q) => void setFilters({ q })} placeholder={t('search')}>
        <DayInput
          label={t('from')}
          value={filters.dari}
          max={filters.sampai}
          onChange={(dari) => void setFilters({ dari })}
        />
        <DayInput
          label={t('to')}
          value={filters.sampai}
          min={filters.dari}
          onChange={(sampai) => void setFilters({ sampai })}
        />
        <NativeSelect
          aria-label={t('category')}
          data={[{ value: '', label: t('anyCategory') }, ...choices]}
          value={filters.kategori}
          onChange={(event) => {
            const chosen = categories.find((one) => one === event.currentTarget.value)
            void setFilters({ kategori: chosen ?? '' })
          }}
        />
      </FilterBar>
      <Sheet flush>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={found.data?.pages.flatMap((page) => page.items)}
          rowKey={(line) => line.id}
          empty={
            filtered ? (
              <EmptyState
                title={t('empty.foundTitle')}
                text={t('empty.foundText')}
                action={
                  <Button variant="default" onClick={() => void clear()}>
                    {t('empty.clear')}
                  </Button>
                }
              />
            ) : (
              <EmptyState title={t('empty.title')} text={t('empty.text')} />
            )
          }
          {...(found.hasNextPage && {
            more: { loading: found.isFetchingNextPage, load: () => void found.fetchNextPage() },
          })}
        />
      </Sheet>
    </Page>
  )
}
export default ArchiveListPage
