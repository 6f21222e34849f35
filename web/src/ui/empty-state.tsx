import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** Nothing here yet: says why, and what to do. */
export const EmptyState = ({ title, text, action }: { title: string; text: string; action?: ReactNode }) => (
  <div className={classes.empty}>
    <p className={classes.title}>{title}</p>
    <p className={classes.text}>{text}</p>
    {action}
  </div>
)
