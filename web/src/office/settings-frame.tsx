import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasRole } from '../platform/session.ts'
import { Page } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import classes from './settings-frame.module.css'
import { settingsPaths } from './settings-paths.ts'

type Part = keyof typeof settingsPaths

/** A page of the settings: its title, and beside it the other ones. */
export const SettingsFrame = ({
  part,
  actions,
  children,
}: {
  part: Part
  actions?: ReactNode
  children: ReactNode
}) => {
  const { t } = useTranslation('office')
  const seesHealth = useHasRole('administrator', 'auditor')
  const parts = Object.entries(settingsPaths).filter(([name]) => name !== 'health' || seesHealth)
  return (
    <Page>
      <PageHeader title={t(`parts.${part}`)} lead={t(`leads.${part}`)} actions={actions} />
      <div className={classes.frame}>
        <nav aria-label={t('settings')}>
          <ul className={classes.parts}>
            {parts.map(([name, path]) => (
              <li key={name}>
                <Link to={path} className={classes.part} activeOptions={{ exact: true }}>
                  {t(`parts.${name as Part}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.content}>{children}</div>
      </div>
    </Page>
  )
}
