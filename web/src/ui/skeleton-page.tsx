import { useTranslation } from 'react-i18next'
import { Page, Sheet } from './page.tsx'
import classes from './table-skeleton.module.css'

/** A page that has not come yet. */
export const SkeletonPage = () => {
  const { t } = useTranslation('ui')
  return (
    <Page>
      <span className="dr-only-read" role="status">
        {t('loading')}
      </span>
      <Sheet>
        {['40%', '90%', '75%', '85%', '60%'].map((width) => (
          <span key={width} className={classes.bar} style={{ width }} />
        ))}
      </Sheet>
    </Page>
  )
}
