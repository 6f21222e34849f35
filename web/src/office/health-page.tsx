import '../messages/id/office.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Part, parts, type Verdict, verdictsOf } from '#domain/system-health/verdicts.ts'
import { useOffice } from '../platform/session.ts'
import { Sheet } from '../ui/page.tsx'
import { RelativeDate } from '../ui/relative-date.tsx'
import { StatusBadge } from '../ui/status-badge.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { HealthFigures } from './health-figures.tsx'
import classes from './health-page.module.css'
import { healthQuery } from './office-queries.ts'
import { SettingsFrame } from './settings-frame.tsx'

const tones = { fine: 'done', watch: 'warn', act: 'late', unknown: 'neutral' } as const satisfies Record<
  Verdict,
  string
>

/** Database, disk, backup, mail, jobs and clocks: what is, whether it is well, and what to do if not. */
const HealthPage = () => {
  const { t } = useTranslation('office')
  const { data } = useQuery(healthQuery(useOffice().id))
  if (!data)
    return (
      <SettingsFrame part="health">
        <Sheet flush>
          <TableSkeleton columns={3} rows={7} label={t('parts.health')} />
        </Sheet>
      </SettingsFrame>
    )
  const verdicts = verdictsOf(data)
  const advice = (part: Part) => {
    const verdict = verdicts[part]
    if (verdict === 'fine' || verdict === 'unknown') return null
    const { server, address, failed } = data.mail
    const onlyAddress = part === 'mail' && server && !address && failed === 0
    return (
      <p className={classes.advice}>{t(onlyAddress ? 'health.mail.noAddress' : `health.${part}.advice`)}</p>
    )
  }
  return (
    <SettingsFrame part="health">
      <Sheet>
        <dl className={classes.parts}>
          {parts.map((part) => (
            <div key={part} className={classes.part}>
              <dt>{t(`health.${part}.title`)}</dt>
              <dd>
                <HealthFigures part={part} health={data} />
                {advice(part)}
              </dd>
              <dd className={classes.verdict}>
                <StatusBadge tone={tones[verdicts[part]]}>
                  {t(`health.verdicts.${verdicts[part]}`)}
                </StatusBadge>
              </dd>
            </div>
          ))}
        </dl>
        <p className={classes.foot}>
          {t('health.version', { version: data.version })} · <RelativeDate at={data.at} />
        </p>
      </Sheet>
    </SettingsFrame>
  )
}
export default HealthPage
