import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ticket-page.module.css'

/** A name and what stands behind it; nothing is said to be nothing. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => {
  const { t } = useTranslation('tickets')
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children || <span className={classes.quiet}>{t('page.none')}</span>}</dd>
    </div>
  )
}
