import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Drafts } from '../../platform/drafts.ts'
import { followOffice } from '../../platform/live.ts'
import { type Session, type SessionOffice, SignedInContext } from '../../platform/session.ts'
import { DraftsContext } from '../../platform/use-drafts.ts'
import { OfficeZone } from '../../ui/dates.ts'
import { sayDone } from '../../ui/toasts.tsx'
import { GuideKey } from '../guide/guide-key.tsx'
import { Notices } from './notices.tsx'
import classes from './room.module.css'
import { ShortcutKeys } from './shortcut-keys.tsx'
import { TopBar } from './top-bar.tsx'
import { useOwnLanguage } from './use-language.ts'
import { usePagesAhead } from './use-pages-ahead.ts'
import { useSignOut } from './use-sign-out.ts'

type Props = {
  session: Session
  office: SessionOffice
  switchOffice: (officeId: string) => void
  drafts: Drafts
}

/** The house with its top bar, for one person in one office. */
export const Room = ({ session, office, switchOffice, drafts }: Props) => {
  const { t } = useTranslation('app')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const signOut = useSignOut(drafts)
  useOwnLanguage(session.person.language)
  usePagesAhead(office.roles)
  useEffect(() => followOffice(office.id, queries), [office.id, queries])
  const signedIn = useMemo(() => {
    const switchTo = (officeId: string) => {
      const next = session.offices.find((one) => one.id === officeId)
      if (!next || officeId === office.id) return
      switchOffice(officeId)
      void navigate({ to: '/' })
      sayDone(t('office.switched', { name: next.name }))
    }
    return { person: session.person, office, offices: session.offices, switchOffice: switchTo, signOut }
  }, [session, office, switchOffice, signOut, navigate, t])
  return (
    <SignedInContext value={signedIn}>
      <DraftsContext value={drafts}>
        <OfficeZone value={office.timeZone}>
          <a href="#isi" className={classes.skip}>
            {t('skip')}
          </a>
          <TopBar />
          <Notices />
          <main id="isi" tabIndex={-1} className={classes.main}>
            <Outlet />
          </main>
          <ShortcutKeys />
          <GuideKey />
        </OfficeZone>
      </DraftsContext>
    </SignedInContext>
  )
}
