import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadBlankForm } from '#domain/archive/archive.api.ts'
import { callTakers } from '#domain/people/roles.ts'
import { addressOf } from '../../platform/api.ts'
import { useHasRole, useOffice } from '../../platform/session.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { Unfinished } from '../unfinished/unfinished.tsx'
import classes from './room-home.module.css'
import { useAnswerCall } from './use-answer-call.ts'

/** The room without a call: one large button, what must still be archived, and the day so far. */
export const RoomHome = ({ today }: { today: ReactNode }) => {
  const { t } = useTranslation('consultations')
  const office = useOffice()
  const takes = useHasRole(...callTakers)
  const links = (
    <>
      {takes && (
        <Button variant="default" component={Link} to={'/telepon/susulan' as '/'}>
          {t('room.late')}
        </Button>
      )}
      <Button
        variant="default"
        component="a"
        href={addressOf(downloadBlankForm, { params: { officeId: office.id } })}
      >
        {t('room.blank')}
      </Button>
      <Button variant="default" component={Link} to={'/telepon/panggilan' as '/'}>
        {t('room.log')}
      </Button>
    </>
  )
  return (
    <Page>
      <PageHeader title={t('room.title')} actions={links} />
      <div className={classes.home}>
        <div className={classes.main}>
          {takes && <Incoming />}
          <Unfinished />
        </div>
        <div>{today}</div>
      </div>
    </Page>
  )
}

const Incoming = () => {
  const { t } = useTranslation('consultations')
  const answer = useAnswerCall()
  useShortcut({ keys: 'F2', label: t('room.incoming'), run: answer })
  return (
    <button type="button" className={classes.incoming} onClick={answer} aria-keyshortcuts="F2">
      <span className={classes.incomingName}>
        {t('room.incoming')} <Kbd keys="F2" />
      </span>
      <span className={classes.incomingHint}>{t('room.incomingHint')}</span>
    </button>
  )
}
