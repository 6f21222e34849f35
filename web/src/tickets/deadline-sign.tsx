import { useTranslation } from 'react-i18next'
import { type Deadline, deadlineOf } from '#domain/tickets/deadline.ts'
import { useServerMinute } from '../platform/ticker.ts'
import { sayExactly, useOfficeZone } from '../ui/dates.ts'
import { StatusBadge, type Tone } from '../ui/status-badge.tsx'
import type { TicketLine } from './ticket-queries.ts'

const tones: Record<Deadline['standing'], Tone> = { calm: 'neutral', near: 'warn', late: 'late', met: 'done' }

/** "2 jam lagi", "terlambat 40 menit": in words with a sign, exactly on hover. */
export const DeadlineSign = ({ ticket }: { ticket: Pick<TicketLine, 'state' | 'openedAt' | 'dueAt'> }) => {
  const { t, i18n } = useTranslation('tickets')
  const zone = useOfficeZone()
  const { standing, amount, unit } = deadlineOf(ticket, useServerMinute())
  const time = t(`deadline.${unit}`, { count: amount })
  const said =
    standing === 'met'
      ? t('deadline.met')
      : standing === 'late'
        ? t('deadline.late', { time })
        : amount === 0
          ? t('deadline.now')
          : t('deadline.left', { time })
  return (
    <span title={sayExactly(ticket.dueAt, zone, i18n.language)}>
      <StatusBadge tone={tones[standing]}>{said}</StatusBadge>
    </span>
  )
}
