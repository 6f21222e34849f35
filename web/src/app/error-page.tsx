import { Button, Group } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultError, OfflineError, RefusedError } from '../platform/failures.ts'
import { currentReach, onReach } from '../platform/reach.ts'
import { Page } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { sayFailure } from '../ui/say-failure.ts'

const retryMs = 1_000

/** A page that failed: what happened in plain words, and what to do. With no network it opens again by itself. */
export const ErrorPage = ({ error, reset }: { error: unknown; reset: () => void }) => {
  const { t } = useTranslation('app')
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const again = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  useEffect(() => {
    if (!(error instanceof OfflineError)) return
    // It may have come back before this was drawn: then nobody will say so.
    const soon = currentReach() === 'reached' ? setTimeout(again, retryMs) : undefined
    const deaf = onReach((reach) => reach === 'reached' && again())
    return () => {
      clearTimeout(soon)
      deaf()
    }
  })
  const offline = error instanceof OfflineError
  const title = offline ? t('errors.offlineTitle') : t('errors.title')
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        lead={offline ? t('errors.offline') : leadOf(error, t('errors.faultPlain'))}
      />
      <Group gap="sm">
        <Button onClick={again}>{t('errors.again')}</Button>
        <Button variant="default" component={Link} to="/">
          {t('errors.home')}
        </Button>
      </Group>
    </Page>
  )
}

const leadOf = (error: unknown, unexpected: string) =>
  error instanceof RefusedError || error instanceof FaultError ? sayFailure(error) : unexpected
