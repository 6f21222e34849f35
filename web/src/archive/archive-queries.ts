import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { readArchivedForm, searchArchive } from '#domain/archive/archive.api.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'

export type ArchiveFilters = {
  q: string
  dari: string
  sampai: string
  kategori: '' | 'pengaduan' | 'pertanyaan' | 'konsultasi'
}
export const noFilters: ArchiveFilters = { q: '', dari: '', sampai: '', kategori: '' }

export const archiveQuery = (officeId: string, { q, dari, sampai, kategori }: ArchiveFilters) =>
  infiniteQueryOptions({
    queryKey: officeKey(officeId, 'archive', 'list', { q, dari, sampai, kategori }),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call(
        searchArchive,
        {
          params: { officeId },
          query: {
            words: q,
            from: dari,
            to: sampai,
            category: kategori,
            ...(pageParam !== null && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    getNextPageParam: ({ next }) => next,
  })

export const archivedFormQuery = (officeId: string, id: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'archive', id),
    queryFn: ({ signal }) => call(readArchivedForm, { params: { officeId, id } }, { signal }),
  })
