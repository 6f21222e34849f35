import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '../messages/language.ts'
import { usePageTitle } from '../ui/page-title.ts'
import classes from './front.module.css'

/** The quiet sheet before the house: one thing to do, and the other language. */
export const Front = ({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) => {
  const { t, i18n } = useTranslation('signIn')
  usePageTitle(title)
  const other = i18n.language === 'en' ? 'id' : 'en'
  return (
    <main className={classes.front}>
      <div className={classes.sheet}>
        <p className={classes.brand}>
          <img src="/dering.svg" alt="" width="28" height="28" /> Dering
        </p>
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </div>
      <Button variant="subtle" size="compact-sm" lang={other} onClick={() => void chooseLanguage(other)}>
        {t('otherLanguage')}
      </Button>
    </main>
  )
}
