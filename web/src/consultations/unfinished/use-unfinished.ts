import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { z } from 'zod'
import { answerCall } from '#domain/calls/calls.api.ts'
import { listUnfinished } from '#domain/consultations/consultations.api.ts'
import type { consultationLine } from '#domain/consultations/view.ts'
import { call } from '../../platform/api.ts'
import type { Drafts } from '../../platform/drafts.ts'
import { officeKey } from '../../platform/live.ts'
import { useSignedIn } from '../../platform/session.ts'
import { useDrafts } from '../../platform/use-drafts.ts'

/** A line of the list; `local`: the server has not heard of it yet. */
export type Unfinished = z.output<typeof consultationLine> & { local: boolean }

/** What is unfinished, also the forms that only this device knows. */
export const useUnfinished = (whose: 'mine' | 'office') => {
  const { office, person } = useSignedIn()
  const drafts = useDrafts()
  useSyncExternalStore(drafts.hear, drafts.state)
  const { data, isError } = useQuery({
    queryKey: officeKey(office.id, ['consultation', 'call', 'ticket'], 'unfinished', whose),
    queryFn: ({ signal }) =>
      call(listUnfinished, { params: { officeId: office.id }, query: { whose } }, { signal }),
  })
  const known = data?.items.map((line) => ({ ...line, local: false }))
  const local = localLines(drafts, office.id, person).filter(
    ({ id }) => !known?.some((line) => line.id === id),
  )
  return { lines: known || isError ? [...local, ...(known ?? [])] : undefined, failed: isError }
}

const localLines = (drafts: Drafts, officeId: string, person: { id: string; name: string }): Unfinished[] =>
  drafts
    .unsentCommands()
    .filter((one) => one.path === answerCall.path && one.officeId === officeId)
    .map(({ about, madeAt, offsetMs }) => {
      const typed = (field: string) =>
        drafts.unsentFields(about).find((one) => one.field === field)?.value ?? ''
      return {
        id: about,
        phase: 'asking',
        consultedAt: new Date(madeAt - offsetMs).toISOString(),
        name: typed('name'),
        institution: typed('institution'),
        topic: typed('topic'),
        problem: typed('problem'),
        formNumber: null,
        ticketNumber: null,
        setAside: false,
        clockFrom: null,
        inHandsOf: person,
        local: true,
      }
    })
