import { UnstyledButton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuIcon } from '../../ui/icons.tsx'
import classes from './person-menu.module.css'

const NarrowDrawer = lazy(() => import('./narrow-drawer.tsx'))

/** On a telephone: the sections and what the person menu holds, in one drawer. */
export const NarrowMenu = () => {
  const { t } = useTranslation('app')
  const [open, setOpen] = useState(false)
  return (
    <>
      <UnstyledButton className={classes.button} aria-label={t('menu')} onClick={() => setOpen(true)}>
        <MenuIcon />
      </UnstyledButton>
      {open && (
        <Suspense>
          <NarrowDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
