import { queryOptions, useQuery } from '@tanstack/react-query'
import { readOfficeSettings } from '#domain/offices/offices.api.ts'
import { listSopVersions } from '#domain/offices/sop-versions.api.ts'
import { listUnits } from '#domain/offices/units.api.ts'
import { firstSopVersion } from '#domain/sop/version.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'
import { useOffice } from '../platform/session.ts'

const minute = 60_000

const sopQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'sop'),
    staleTime: 5 * minute,
    queryFn: ({ signal }) => call(listSopVersions, { params: { officeId } }, { signal }),
  })
const unitsQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'unit'),
    staleTime: 5 * minute,
    queryFn: ({ signal }) => call(listUnits, { params: { officeId } }, { signal }),
  })
const settingsQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'office'),
    staleTime: 5 * minute,
    queryFn: ({ signal }) => call(readOfficeSettings, { params: { officeId } }, { signal }),
  })

/** The SOP under which a call that comes now runs; the paper's own until the server has told the office's. */
export const useSop = () => useQuery(sopQuery(useOffice().id)).data?.items[0]?.contents ?? firstSopVersion

/** Units of destination; those of today for choosing, all of them for showing what was chosen. */
export const useUnits = () => useQuery(unitsQuery(useOffice().id)).data?.items ?? []

/** Where callers send their case, and what the office is called; null until told. */
export const useOfficeSettings = () => useQuery(settingsQuery(useOffice().id)).data ?? null
