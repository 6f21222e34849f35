import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../ui/kbd.tsx'
import { showShortcuts } from '../../ui/shortcuts.ts'
import classes from './acts.module.css'

/** Where all the keys are listed, reachable from within a field. */
export const KeyHint = () => {
  const { t } = useTranslation('consultations')
  return (
    <UnstyledButton className={classes.hint} onClick={showShortcuts} aria-keyshortcuts="Alt+/">
      {t('act.keys')} <Kbd keys="Alt+/" />
    </UnstyledButton>
  )
}
