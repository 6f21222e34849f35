import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayOf, type Zone } from '#domain/calendar/zones.ts'
import { serverNow } from '../platform/clock.ts'
import { useOffice } from '../platform/session.ts'
import { sayTime } from '../ui/dates.ts'
import { Sheet } from '../ui/page.tsx'
import { type Call, myLastCallsQuery } from './call-queries.ts'
import classes from './calls.module.css'
import { useSayEnding } from './use-say-ending.ts'

/** The agent's own day so far, newest first. */
export const TodaysCalls = () => {
  const { t } = useTranslation('calls')
  const office = useOffice()
  const zone = office.timeZone as Zone
  const { data } = useQuery(myLastCallsQuery(office.id))
  const today = dayOf(serverNow(), zone)
  const calls = data?.items.filter(({ answeredAt }) => dayOf(new Date(answeredAt), zone) === today)
  return (
    <section aria-label={t('today.title')}>
      <h2 className={classes.title}>{t('today.title')}</h2>
      <Sheet>
        {calls?.length === 0 && <p className={classes.none}>{t('today.none')}</p>}
        <ul className={classes.day}>
          {calls?.map((one) => (
            <TodaysCall key={one.id} call={one} zone={zone} />
          ))}
        </ul>
        {calls && calls.length > 0 && (
          <p className={classes.more}>
            <Link to={'/telepon/panggilan' as '/'} search={{ milik: 'mine' } as never}>
              {t('today.more')}
            </Link>
          </p>
        )}
      </Sheet>
    </section>
  )
}

const TodaysCall = ({ call, zone }: { call: Call; zone: Zone }) => {
  const { t, i18n } = useTranslation('calls')
  const ending = useSayEnding()
  const named = call.forms.filter(({ name }) => name !== '')
  return (
    <li className={classes.call}>
      <span className={classes.time}>{sayTime(call.answeredAt, zone, i18n.language)}</span>
      <span className={classes.who}>
        {named.length > 0
          ? named.map((form) => (
              <Link
                key={form.id}
                to={'/telepon/formulir/$id' as '/'}
                params={{ id: form.id } as never}
                className={classes.link}
              >
                {form.name}
              </Link>
            ))
          : (call.number ?? t('caller.noName'))}
        <span className={classes.soft}>{named[0]?.formNumber ?? ending(call)}</span>
      </span>
    </li>
  )
}
