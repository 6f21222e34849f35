import { useQuery } from '@tanstack/react-query'
import { Navigate, useLocation } from '@tanstack/react-router'
import { sessionQuery } from '../../platform/session.ts'
import { SkeletonPage } from '../../ui/skeleton-page.tsx'
import { NoOffice } from './no-office.tsx'
import { Room } from './room.tsx'
import { useOpenDrafts } from './use-open-drafts.ts'
import { useTabOffice } from './use-tab-office.ts'

/** Everything behind sign-in: finds the person, the office of this tab and the person's drafts, then opens the house. */
export const Shell = () => {
  const { data: session } = useQuery(sessionQuery)
  const [office, switchOffice] = useTabOffice(session?.offices ?? [])
  const drafts = useOpenDrafts(session?.person.id ?? null)
  const { pathname, href } = useLocation()
  if (session === null)
    return <Navigate to="/masuk" search={pathname === '/' ? {} : { kembali: href }} replace />
  if (session && !office) return <NoOffice />
  if (!session || !office || !drafts) return <SkeletonPage />
  return (
    // Another office is another desk: nothing on screen survives the switch.
    <Room key={office.id} session={session} office={office} switchOffice={switchOffice} drafts={drafts} />
  )
}
