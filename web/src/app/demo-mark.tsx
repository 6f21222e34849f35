import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { request } from '../platform/api.ts'
import styles from './demo-mark.module.css'

/** On every page of a demonstration office: nobody shall take its calls for real ones. */
export const DemoMark = () => {
  const { t } = useTranslation('app')
  const { data } = useQuery({
    queryKey: ['installation'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const response = await request({ method: 'GET', path: '/api/installation' }, {}, { signal })
      return (await response.json()) as { demo: boolean }
    },
  })
  if (!data?.demo) return null
  return (
    <aside className={styles.mark} aria-label={t('demo.mark')}>
      {t('demo.mark')}
    </aside>
  )
}
