import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '#domain/people/roles.ts'
import { useHasRole } from '../platform/session.ts'
import { Page } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'

type Props = { roles: readonly Role[]; page: ComponentType }

/** The server refuses in any case; this says so before, in words. */
export const RolesOnly = ({ roles, page: Allowed }: Props) => {
  const { t } = useTranslation('app')
  if (useHasRole(...roles)) return <Allowed />
  return (
    <Page width="reading">
      <PageHeader title={t('errors.notYoursTitle')} lead={t('errors.notYours')} />
    </Page>
  )
}
