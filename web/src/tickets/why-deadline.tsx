import '../messages/id/working-time.ts'
import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasRole, useOffice } from '../platform/session.ts'
import { sayExactly, useOfficeZone } from '../ui/dates.ts'
import { ChangePriority } from './change-priority.tsx'
import { sayStep } from './say-step.ts'
import { sumQuery } from './sum-query.ts'
import type { OpenedTicket } from './ticket-queries.ts'
import classes from './why-deadline.module.css'

/** *Mengapa tenggat ini?*: what a ticket's deadline comes from, and the steps of the sum; another priority beside it. */
export const WhyDeadline = ({ opened: { ticket } }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('workingTime')
  const [asked, setAsked] = useState(false)
  const [changing, setChanging] = useState(false)
  const works = useHasRole('agent', 'supervisor', 'responder')
  const runs = ticket.state === 'open' || ticket.state === 'answered'
  return (
    <div className={classes.acts}>
      <Button size="compact-sm" variant="subtle" onClick={() => setAsked(true)}>
        {t('why.ask')}
      </Button>
      {works && runs && (
        <Button size="compact-sm" variant="subtle" onClick={() => setChanging(true)}>
          {t('why.change')}
        </Button>
      )}
      {asked && <Sum ticket={ticket} onClose={() => setAsked(false)} />}
      {changing && <ChangePriority ticket={ticket} onClose={() => setChanging(false)} />}
    </div>
  )
}

const Sum = ({ ticket, onClose }: { ticket: OpenedTicket['ticket']; onClose: () => void }) => {
  const { t, i18n } = useTranslation('workingTime')
  const zone = useOfficeZone()
  const { data } = useQuery(sumQuery(useOffice().id, ticket.id))
  const say = (at: string) => sayExactly(at, zone, i18n.language)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('why.title')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
      size="lg"
    >
      {data && (
        <div className={classes.sum}>
          <p>
            {data.byGrade === null
              ? t('why.byPriority', {
                  priority: t(`priorities.${data.priority}`).toLowerCase(),
                  urgency: t(`urgencies.${data.terms.urgency}`).toLowerCase(),
                  impact: t(`impacts.${data.terms.impact}`).toLowerCase(),
                  amount: data.span.amount,
                  unit: t(`units.${data.span.unit}`),
                })
              : t('why.byGrade', {
                  grade: t(`grades.${data.byGrade}`).toLowerCase(),
                  amount: data.span.amount,
                  unit: t(`units.${data.span.unit}`),
                })}{' '}
            {t('why.opened', { at: say(data.openedAt) })}
          </p>
          <section className={classes.steps} aria-label={t('why.title')}>
            <ol>
              {sayStep(t, data.steps, zone, i18n.language).map(({ key, said, quiet }) => (
                <li key={key} className={quiet ? classes.quiet : undefined}>
                  {said}
                </li>
              ))}
            </ol>
          </section>
          <p>
            <strong>{t('why.due', { at: say(data.dueAt) })}</strong>
          </p>
          <p className={classes.quiet}>
            {data.calendarVersion === 0
              ? t('why.old')
              : t('why.versions', { table: data.tableVersion, calendar: data.calendarVersion })}
          </p>
        </div>
      )}
    </Modal>
  )
}
