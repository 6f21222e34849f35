import { useQuery } from '@tanstack/react-query'
import { colleagues } from '#domain/consultations/consultations.api.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'
import { useOffice } from '../platform/session.ts'

/** Who takes calls in this office, oneself too; undefined until it is known, and asked only when it is wanted. */
export const useColleagues = (wanted: boolean) => {
  const { id: officeId } = useOffice()
  const { data } = useQuery({
    queryKey: officeKey(officeId, 'person', 'colleagues'),
    queryFn: ({ signal }) => call(colleagues, { params: { officeId } }, { signal }),
    enabled: wanted,
  })
  return data?.items
}
