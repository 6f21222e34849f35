import { UnstyledButton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../platform/session.ts'
import { ChevronDownIcon } from '../../ui/icons.tsx'
import classes from './person-menu.module.css'

const load = () => import('./person-menu.tsx')
const PersonMenu = lazy(load)

/** The person's name at once; the menu behind it comes when somebody reaches for it. */
export const PersonSwitch = () => {
  const { t } = useTranslation('app')
  const { person } = useSignedIn()
  const [asked, setAsked] = useState(false)
  const reach = () => void load().catch(() => undefined)
  const button = (
    <UnstyledButton
      className={classes.button}
      aria-label={t('person.menu', { name: person.name })}
      aria-haspopup="menu"
      onClick={() => setAsked(true)}
      onFocus={reach}
      onPointerEnter={reach}
    >
      {person.name} <ChevronDownIcon />
    </UnstyledButton>
  )
  if (!asked) return button
  return (
    <Suspense fallback={button}>
      <PersonMenu />
    </Suspense>
  )
}
