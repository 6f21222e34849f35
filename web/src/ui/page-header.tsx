import type { ReactNode } from 'react'
import { BackIcon } from './icons.tsx'
import classes from './page-header.module.css'
import { usePageTitle } from './page-title.ts'

type Props = {
  title: string
  /** One quiet line under the title. */
  lead?: ReactNode
  /** A link back to the list this page came from: `<Link to="...">`. */
  back?: ReactNode
  /** Buttons at the right; the first is the main one. */
  actions?: ReactNode
}

/** The head of a page: its one h1, also the title of the browser tab. */
export const PageHeader = ({ title, lead, back, actions }: Props) => {
  usePageTitle(title)
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {back && (
          <div className={classes.back}>
            <BackIcon /> {back}
          </div>
        )}
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
