import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../platform/session.ts'
import classes from './person-menu.module.css'

const OfficeMenu = lazy(() => import('./office-menu.tsx'))

/** The office's code; for a person of several offices it opens the switch between them. */
export const OfficeSwitch = () => {
  const { t } = useTranslation('app')
  const { office, offices } = useSignedIn()
  const code = (
    <span className={`${classes.button} ${classes.office}`} title={office.name}>
      {t('office.shown', { code: office.code })}
    </span>
  )
  if (offices.length < 2) return code
  return (
    <Suspense fallback={code}>
      <OfficeMenu />
    </Suspense>
  )
}
