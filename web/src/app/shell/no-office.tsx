import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

export const NoOffice = () => {
  const { t } = useTranslation('app')
  return (
    <main>
      <Page width="reading">
        <PageHeader title={t('noOffice.title')} lead={t('noOffice.text')} />
      </Page>
    </main>
  )
}
