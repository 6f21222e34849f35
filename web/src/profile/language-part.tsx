import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSpeak } from '../ui/use-speak.ts'
import { Part } from './part.tsx'

export const LanguagePart = () => {
  const { t, i18n } = useTranslation('profile')
  const speak = useSpeak()
  return (
    <Part title={t('language')}>
      <SegmentedControl
        aria-label={t('language')}
        value={i18n.language}
        onChange={speak}
        maw="24rem"
        data={[
          { value: 'id', label: 'Bahasa Indonesia' },
          { value: 'en', label: 'English' },
        ]}
      />
    </Part>
  )
}
