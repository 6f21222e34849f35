import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { sessionQuery } from '../../platform/session.ts'
import { SkeletonPage } from '../../ui/skeleton-page.tsx'
import { NoOffice } from './no-office.tsx'
import { Room } from './room.tsx'
import { useOpenDrafts } from './use-open-drafts.ts'
import { useTabOffice } from './use-tab-office.ts'

/**
 * Leaves for the sign-in page, once: this house is still drawn while that page is being fetched, and the address is the
 * sign-in page's by then.
 */
const ToSignIn = () => {
  const navigate = useNavigate()
  const { pathname, href } = useLocation()
  useEffect(() => {
    if (pathname === '/masuk') return
    void navigate({ to: '/masuk', search: pathname === '/' ? {} : { kembali: href }, replace: true })
  }, [navigate, pathname, href])
  return <SkeletonPage />
}

/** Everything behind sign-in: finds the person, the office of this tab and the person's drafts, then opens the house. */
export const Shell = () => {
  const { data: session } = useQuery(sessionQuery)
  const [office, switchOffice] = useTabOffice(session?.offices ?? [])
  const drafts = useOpenDrafts(session?.person.id ?? null)
  if (session === null) return <ToSignIn />
  if (session && !office) return <NoOffice />
  if (!session || !office || !drafts) return <SkeletonPage />
  return (
    // Another office is another desk: nothing on screen survives the switch.
    <Room key={office.id} session={session} office={office} switchOffice={switchOffice} drafts={drafts} />
  )
}
