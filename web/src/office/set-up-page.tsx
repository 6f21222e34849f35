import '../messages/id/office.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkSetUpToken, readSetUp } from '#domain/offices/set-up.api.ts'
import { call } from '../platform/api.ts'
import { RefusedError } from '../platform/failures.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, Sheet } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { sayFailure } from '../ui/say-failure.ts'
import { SkeletonPage } from '../ui/skeleton-page.tsx'
import { SetUpForm } from './set-up-form.tsx'

/** Asks whether the set-up is open and the link is right. The token stands behind `#`, so that no server sees it. */
const askAtTheDoor = async (token: string) => {
  const open = await call(readSetUp, {})
  await call(checkSetUpToken, { body: { token } })
  return open
}

/** The first run: everything the office needs to begin, on one page. */
const SetUpPage = () => {
  const { t } = useTranslation('office')
  const [token] = useState(() => decodeURIComponent(window.location.hash.slice(1)))
  const door = useQuery({
    queryKey: ['set-up', token],
    queryFn: () => askAtTheDoor(token || '-'),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (door.isPending) return <SkeletonPage />
  return (
    <main>
      <Page width="reading">
        <PageHeader title={t('setUp.title')} lead={door.data ? t('setUp.lead') : undefined} />
        {door.data ? (
          <SetUpForm token={token} publicUrl={door.data.publicUrl} />
        ) : (
          <Sheet>
            <Refused failure={door.error} />
          </Sheet>
        )}
      </Page>
    </main>
  )
}
export default SetUpPage

const Refused = ({ failure }: { failure: unknown }) => {
  const { t } = useTranslation('office')
  const closed = failure instanceof RefusedError && failure.code === 'set_up_closed'
  return (
    <EmptyState
      title={t(closed ? 'setUp.closed' : 'setUp.notOpen')}
      text={sayFailure(failure)}
      action={closed ? <Link to="/masuk">{t('setUp.toSignIn')}</Link> : undefined}
    />
  )
}
