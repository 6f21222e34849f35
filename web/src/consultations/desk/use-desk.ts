import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { readConsultation } from '#domain/consultations/consultations.api.ts'
import type { Words } from '#domain/consultations/words.ts'
import type { SopVersion } from '#domain/sop/version.ts'
import { call } from '../../platform/api.ts'
import type { Drafts } from '../../platform/drafts.ts'
import { officeKey } from '../../platform/live.ts'
import { useSignedIn } from '../../platform/session.ts'
import { useDrafts } from '../../platform/use-drafts.ts'
import { useSop } from '../office-facts.ts'
import { type Desk, openDesk } from './desk.ts'
import { openingView } from './opening-view.ts'

/** Desks stay open as long as the person's drafts: coming back to a form finds it as it was left. */
const desks = new WeakMap<Drafts, Map<string, Desk>>()

type Surroundings = {
  drafts: Drafts
  queries: QueryClient
  officeId: string
  person: { id: string; name: string }
  sop: SopVersion
}

const deskOf = (
  id: string,
  { drafts, queries, officeId, person, sop }: Surroundings,
  inherited: Partial<Words> = {},
): Desk => {
  const open = desks.get(drafts) ?? new Map<string, Desk>()
  desks.set(drafts, open)
  const found = open.get(id)
  if (found) return found
  const desk = openDesk({
    id,
    officeId,
    personId: person.id,
    drafts,
    opened: (act) => openingView(act, id, { sop, person, inherited }),
    reread: () => void queries.invalidateQueries({ queryKey: officeKey(officeId, 'consultation', id) }),
  })
  open.set(id, desk)
  return desk
}

/** Opens desks: `deskFor(id)` answers the same one as long as this person works here. A second form inherits words. */
export const useDesks = () => {
  const drafts = useDrafts()
  const queries = useQueryClient()
  const { office, person } = useSignedIn()
  const sop = useSop()
  return (id: string, inherited?: Partial<Words>) =>
    deskOf(id, { drafts, queries, officeId: office.id, person, sop }, inherited)
}

/** The desk of one consultation, kept current by live messages; `failure` when the server will not show it. */
export const useDesk = (id: string) => {
  const desk = useDesks()(id)
  const state = useSyncExternalStore(desk.hear, desk.read)
  const view = state.ahead?.view
  const following = view?.mail === 'waiting' || (view?.archive != null && !view.archive.pdfReady)
  const read = useQuery({
    queryKey: officeKey(desk.officeId, 'consultation', id),
    enabled: !state.local,
    // The e-mail and the PDF follow a moment later.
    refetchInterval: following ? 2_000 : false,
    queryFn: async ({ signal }) => {
      const view = await call(readConsultation, { params: { officeId: desk.officeId, id } }, { signal })
      desk.receive(view)
      return view
    },
  })
  return { desk, state, failure: state.ahead ? null : read.error }
}
