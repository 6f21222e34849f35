import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../ui/status-badge.tsx'
import type { TicketLine } from './ticket-queries.ts'

const tones: Record<TicketLine['state'], Tone> = {
  open: 'neutral',
  answered: 'accent',
  informed: 'accent',
  closed: 'done',
  withdrawn: 'neutral',
}

export const StateSign = ({ state }: Pick<TicketLine, 'state'>) => {
  const { t } = useTranslation('tickets')
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
}
