import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NarrowMenu } from './narrow-menu.tsx'
import { OfficeSwitch } from './office-switch.tsx'
import { PersonSwitch } from './person-switch.tsx'
import { SectionLinks } from './section-links.tsx'
import classes from './top-bar.module.css'

export const TopBar = () => {
  const { t } = useTranslation('app')
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.brand}>
        <img src="/dering.svg" alt="" width={24} height={24} />
        {t('name')}
      </Link>
      <nav aria-label={t('sections')} className={classes.wide}>
        <SectionLinks />
      </nav>
      <div className={classes.end}>
        <div className={classes.wide}>
          <PersonSwitch />
        </div>
        <OfficeSwitch />
        <div className={classes.narrow}>
          <NarrowMenu />
        </div>
      </div>
    </header>
  )
}
