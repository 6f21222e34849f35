import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page, Sheet } from '../../ui/page.tsx'

export const NoOffice = () => {
  const { t } = useTranslation('app')
  return (
    <Page width="reading">
      <Sheet>
        <EmptyState title={t('noOffice.title')} text={t('noOffice.text')} />
      </Sheet>
    </Page>
  )
}
