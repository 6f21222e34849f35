import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { priorities } from '#domain/priorities/priorities.ts'
import { ticketSorts, usualSort } from '#domain/tickets/queue.ts'
import { useOffice } from '../platform/session.ts'
import { useAddressFilters } from '../ui/address-filters.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterBar } from '../ui/filter-bar.tsx'
import { ListCount } from '../ui/list-count.tsx'
import { Page, Sheet } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { sayFailure } from '../ui/say-failure.ts'
import { MyUnits } from './my-units.tsx'
import { QueueViews } from './queue-views.tsx'
import { ticketColumns } from './ticket-columns.tsx'
import { noFilters, readFilters } from './ticket-filters.ts'
import { ticketCountQuery, ticketListQuery } from './ticket-queries.ts'
import { useTakeFocused } from './use-take-focused.ts'

/** Tickets: open, late, mine, closed. What is filtered stands in the address. */
const TicketListPage = () => {
  const { t } = useTranslation('tickets')
  const { id: officeId } = useOffice()
  const [address, setAddress] = useAddressFilters(noFilters)
  const filters = readFilters(address)
  const { show } = filters
  const list = useInfiniteQuery(ticketListQuery(officeId, filters))
  const { data: counts } = useQuery(ticketCountQuery(officeId))
  const rows = list.data?.pages.flatMap(({ items }) => items)
  const filtered = filters.words !== '' || filters.priority !== '' || filters.unit !== ''
  const clear = (
    <Button variant="default" onClick={() => setAddress({ kata: '', prioritas: '', unit: '' })}>
      {t('empty.clear')}
    </Button>
  )
  useTakeFocused()
  const counted = counts && show !== 'closed' && !filtered ? counts[show] : null
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <QueueViews show={show} choose={(tampil) => setAddress({ tampil, urut: '' })} />
      <FilterBar
        search={address.kata}
        onSearch={(kata) => setAddress({ kata })}
        placeholder={t('search')}
        end={counted !== null && <ListCount count={counted} capped={counted >= 100} what={t('tickets')} />}
      >
        <NativeSelect
          aria-label={t('priority.label')}
          value={filters.priority}
          onChange={(event) => setAddress({ prioritas: event.currentTarget.value })}
          data={[
            { value: '', label: t('priority.all') },
            ...priorities.map((value) => ({ value, label: t(`priority.${value}`) })),
          ]}
        />
        <NativeSelect
          aria-label={t('sort.label')}
          value={filters.sort || usualSort(show)}
          onChange={(event) => setAddress({ urut: event.currentTarget.value })}
          data={ticketSorts
            .filter((sort) => show !== 'closed' || sort === 'newest' || sort === 'oldest')
            .map((value) => ({ value, label: t(`sort.${value}`) }))}
        />
      </FilterBar>
      {show === 'my_unit' && <MyUnits />}
      <Sheet flush>
        {list.isError && !rows ? (
          <EmptyState title={t('title')} text={sayFailure(list.error)} />
        ) : (
          <DataTable
            label={t('list')}
            columns={ticketColumns(t, show)}
            rows={rows}
            rowKey={({ id }) => id}
            empty={
              filtered ? (
                <EmptyState
                  title={t('empty.found')}
                  text={t(show === 'closed' ? 'empty.foundClosedText' : 'empty.foundText')}
                  action={clear}
                />
              ) : (
                <EmptyState title={t(`empty.${show}`)} text={t(`empty.${show}Text`)} />
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
export default TicketListPage
