import { useTranslation } from 'react-i18next'
import { useServerMinute } from '../platform/ticker.ts'
import { type Instant, sayExactly, sayNear, useOfficeZone } from './dates.ts'

/** A date as people say it (*kemarin 14.05*), with the exact time on hover, in the office's zone. */
export const RelativeDate = ({ at }: { at: Instant }) => {
  const { t, i18n } = useTranslation('ui')
  const zone = useOfficeZone()
  const said = sayNear(at, useServerMinute(), zone, i18n.language)
  return (
    <time dateTime={new Date(at).toISOString()} title={sayExactly(at, zone, i18n.language)}>
      {'near' in said ? t(`date.${said.near}`, { time: said.time }) : said.text}
    </time>
  )
}
