import type { ReactNode } from 'react'
import { Sheet } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import classes from './door.module.css'

type Props = { title: string; lead?: ReactNode; children: ReactNode }

/** A page in front of the house: the name of the product, one sheet, nothing else. */
export const Door = ({ title, lead, children }: Props) => (
  <main className={classes.door}>
    <p className={classes.name}>Dering</p>
    <Sheet>
      <PageHeader title={title} lead={lead} />
      {children}
    </Sheet>
  </main>
)
