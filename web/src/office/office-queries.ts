import { queryOptions } from '@tanstack/react-query'
import { readLogo, readOfficeSettings } from '#domain/offices/offices.api.ts'
import { listSopVersions } from '#domain/offices/sop-versions.api.ts'
import { listUnits } from '#domain/offices/units.api.ts'
import { readSystemHealth } from '#domain/system-health/system-health.api.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'

export const settingsQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'office', 'settings'),
    queryFn: ({ signal }) => call(readOfficeSettings, { params: { officeId } }, { signal }),
  })

export const unitsQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'office', 'units'),
    queryFn: ({ signal }) => call(listUnits, { params: { officeId } }, { signal }),
  })

export const sopVersionsQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'office', 'sop'),
    queryFn: ({ signal }) => call(listSopVersions, { params: { officeId } }, { signal }),
  })

/** Asked anew every half minute while it is looked at. */
export const healthQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'office', 'health'),
    queryFn: ({ signal }) => call(readSystemHealth, { params: { officeId } }, { signal }),
    refetchInterval: 30_000,
  })

/** The picture of the letterhead, as an address of this page's own. */
export const logoQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'office', 'logo'),
    queryFn: async ({ signal }) => {
      const { content } = await call(readLogo, { params: { officeId } }, { signal })
      return URL.createObjectURL(content)
    },
  })
