import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '#domain/refusals.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { sayCode } from '../../ui/say-failure.ts'
import classes from './field-frame.module.css'

/** Words that the server will never take: they stay until the person has copied what is needed. */
export const RefusedWords = ({ value, code }: { value: string; code: RefusalCode | 'fault' }) => {
  const { t } = useTranslation('consultations')
  return (
    <div className={classes.note} role="alert">
      <span>{t('form.refused', { why: sayCode(code) })}</span>
      <CopyButton text={value} size="xs" />
    </div>
  )
}
