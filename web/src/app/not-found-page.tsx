import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'

export const NotFoundPage = () => {
  const { t } = useTranslation('app')
  return (
    <Page width="reading">
      <PageHeader title={t('errors.notFoundTitle')} lead={t('errors.notFound')} />
      <Button component={Link} to="/">
        {t('errors.home')}
      </Button>
    </Page>
  )
}
