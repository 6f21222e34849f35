import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '../../platform/session.ts'
import { RelativeDate } from '../../ui/relative-date.tsx'
import classes from './caller.module.css'
import { callerQuery } from './caller-queries.ts'
import { SimilarCallers } from './similar-callers.tsx'

type Props = { id: string; without: string; unpick: (() => void) | null }

/** The caller of this form: how often he has called, about what, and what is still open. */
export const KnownCaller = ({ id, without, unpick }: Props) => {
  const { t } = useTranslation('calls')
  const { data } = useQuery(callerQuery(useOffice().id, id))
  if (!data) return null
  const { caller, callCount, openTickets } = data
  const before = data.lastConsultations.filter((one) => one.id !== without)
  return (
    <>
      <div>
        <p className={classes.who}>{caller.name || t('caller.noName')}</p>
        <p className={classes.soft}>
          {[caller.institution, t('caller.calls', { count: callCount })].filter(Boolean).join(' · ')}
        </p>
        {unpick && (
          <Button variant="subtle" size="compact-xs" onClick={unpick} className={classes.not}>
            {t('caller.notThis')}
          </Button>
        )}
      </div>
      {openTickets.length > 0 && (
        <div>
          <h3 className={classes.heading}>{t('caller.openTickets', { count: openTickets.length })}</h3>
          <ul className={classes.list}>
            {openTickets.map((ticket) => (
              <li key={ticket.consultationId} className={classes.line}>
                <span>{ticket.number}</span>
                <span className={classes.soft}>
                  <RelativeDate at={ticket.dueAt} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3 className={classes.heading}>{t('caller.last')}</h3>
        {before.length === 0 && <p className={classes.hint}>{t('caller.lastNone')}</p>}
        <ul className={classes.list}>
          {before.map((one) => (
            <li key={one.id} className={classes.past}>
              <span className={classes.soft}>
                <RelativeDate at={one.consultedAt} />
                {(one.ticketNumber ?? one.formNumber) && ` · ${one.ticketNumber ?? one.formNumber}`}
              </span>
              <span className={classes.about}>{one.topic || one.problem || t('caller.noTopic')}</span>
            </li>
          ))}
        </ul>
      </div>
      {unpick && <SimilarCallers caller={caller} />}
    </>
  )
}
