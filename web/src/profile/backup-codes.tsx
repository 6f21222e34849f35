import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../ui/copy-button.tsx'
import classes from './profile.module.css'

/** The backup codes, this once. */
export const BackupCodes = ({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) => {
  const { t } = useTranslation('profile')
  return (
    <>
      <p role="status">{t('second.codes')}</p>
      <ol className={classes.codes} aria-label={t('second.codesName')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group className={classes.hiddenOnPaper}>
        <CopyButton text={codes.join('\n')} />
        <Button variant="default" onClick={() => window.print()}>
          {t('second.print')}
        </Button>
        <Button onClick={onDone}>{t('second.kept')}</Button>
      </Group>
    </>
  )
}
