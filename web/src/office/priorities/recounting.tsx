import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recount, type Recounting as Seen } from '#domain/tickets/deadlines.api.ts'
import { call } from '../../platform/api.ts'
import { newId } from '../../platform/ids.ts'
import { sayExactly, useOfficeZone } from '../../ui/dates.ts'
import { SetUpPart } from '../set-up-part.tsx'
import { useSaving } from '../use-saving.ts'
import { recountingQuery } from '../working-time-queries.ts'
import classes from './table.module.css'

/** Tickets keep the table they were made under; here the supervisor sees what today's would change, and takes it. */
export const Recounting = () => {
  const { t } = useTranslation('workingTime')
  const { officeId, busy, save } = useSaving()
  const [looking, setLooking] = useState(false)
  const { data } = useQuery({ ...recountingQuery(officeId), enabled: looking })
  const run = async (version: number) => {
    const body = { commandId: newId(), version }
    const changing = () => call(recount, { params: { officeId }, body })
    if (await save(changing, t('recount.done', { version }))) setLooking(false)
  }
  return (
    <SetUpPart title={t('recount.title')} text={t('recount.text')}>
      {!looking || !data ? (
        <div>
          <Button variant="default" loading={looking} onClick={() => setLooking(true)}>
            {t('recount.look')}
          </Button>
        </div>
      ) : (
        <>
          <p className={classes.said} aria-live="polite">
            {t('recount.counts', { tickets: data.tickets, changed: data.changed, version: data.version })}
          </p>
          {data.changes.length > 0 && <Changes changes={data.changes} />}
          {data.changed > data.changes.length && (
            <p className={classes.said}>{t('recount.more', { count: data.changed - data.changes.length })}</p>
          )}
          <div>
            <Button loading={busy} disabled={data.tickets === 0} onClick={() => void run(data.version)}>
              {t('recount.do', { version: data.version })}
            </Button>
          </div>
        </>
      )}
    </SetUpPart>
  )
}

const Changes = ({ changes }: { changes: Seen['changes'] }) => {
  const { t, i18n } = useTranslation('workingTime')
  const zone = useOfficeZone()
  const say = ({ priority, dueAt }: Seen['changes'][number]['before']) =>
    `${t(`priorities.${priority}`)}, ${sayExactly(dueAt, zone, i18n.language)}`
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('recount.ticket')}</th>
            <th scope="col">{t('recount.before')}</th>
            <th scope="col">{t('recount.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ id, number, name, before, after }) => (
            <tr key={id}>
              <td>
                {number}
                <br />
                {name}
              </td>
              <td>{say(before)}</td>
              <td>{say(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
