import type { ReactNode } from 'react'
import classes from './page.module.css'

/**
 * The body of a page. `reading` is a column for forms and texts, `wide` a list over the whole width, `room` fills the
 * window exactly, so that only what is inside scrolls.
 */
export const Page = ({
  width = 'wide',
  children,
}: {
  width?: 'reading' | 'wide' | 'room'
  children: ReactNode
}) => (
  <div className={classes.page} data-width={width}>
    {children}
  </div>
)

/** A sheet on the page: a form, a table, a panel. */
export const Sheet = ({
  children,
  flush = false,
  label,
}: {
  children: ReactNode
  flush?: boolean
  label?: string
}) => (
  <section className={classes.sheet} data-flush={flush} aria-label={label}>
    {children}
  </section>
)
