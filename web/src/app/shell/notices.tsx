import { Button } from '@mantine/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReach } from '../../platform/reach.ts'
import { useDraftsState } from '../../platform/use-drafts.ts'
import { OfflineIcon, WarnIcon } from '../../ui/icons.tsx'
import classes from './notices.module.css'

const RefusedChanges = lazy(() => import('./refused-changes.tsx'))

/** One quiet line under the top bar when the server is away, the browser keeps nothing, or changes were refused. */
export const Notices = () => {
  const { t } = useTranslation('app')
  const reach = useReach()
  const { place, unsent, refused } = useDraftsState()
  const [showRefused, setShowRefused] = useState(false)
  const atRisk = place === 'memory' && unsent > 0
  useEffect(() => {
    if (!atRisk) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [atRisk])
  return (
    <div role="status" className={classes.notices}>
      {reach === 'away' && place === 'browser' && (
        <p className={classes.notice}>
          <OfflineIcon />
          <span className={classes.words}>{t('connection.offline')}</span>
        </p>
      )}
      {place === 'memory' && (
        <p className={classes.notice}>
          <WarnIcon />
          <span className={classes.words}>{t('connection.memory')}</span>
        </p>
      )}
      {refused > 0 && (
        <p className={classes.notice} data-tone="late">
          <WarnIcon />
          <span className={classes.words}>{t('connection.setAside', { count: refused })}</span>
          <Button variant="subtle" color="red" size="compact-sm" onClick={() => setShowRefused(true)}>
            {t('connection.seeSetAside')}
          </Button>
        </p>
      )}
      {showRefused && (
        <Suspense>
          <RefusedChanges onClose={() => setShowRefused(false)} />
        </Suspense>
      )}
    </div>
  )
}
