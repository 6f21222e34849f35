import type { ReactNode } from 'react'
import { CheckIcon, LateIcon, WarnIcon } from './icons.tsx'
import classes from './status-badge.module.css'

export type Tone = 'neutral' | 'accent' | 'done' | 'warn' | 'late'

const signs: Record<Tone, ReactNode> = {
  neutral: <span className={classes.dot} />,
  accent: <span className={classes.dot} data-full />,
  done: <CheckIcon />,
  warn: <WarnIcon />,
  late: <LateIcon />,
}

/** A state in a word with a sign; the colour only helps. */
export const StatusBadge = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={classes.badge} data-tone={tone}>
    {signs[tone]}
    {children}
  </span>
)
