import { queryOptions } from '@tanstack/react-query'
import { listInvitations } from '#domain/people/invitations.api.ts'
import { listPeople } from '#domain/people/people.api.ts'
import { call } from '../../platform/api.ts'
import { officeKey } from '../../platform/live.ts'

export const peopleQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'people', 'members'),
    queryFn: ({ signal }) => call(listPeople, { params: { officeId } }, { signal }),
  })

export const invitationsQuery = (officeId: string) =>
  queryOptions({
    queryKey: officeKey(officeId, 'people', 'invitations'),
    queryFn: ({ signal }) => call(listInvitations, { params: { officeId } }, { signal }),
  })
