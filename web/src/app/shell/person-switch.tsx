import { lazy, Suspense } from 'react'
import { useSignedIn } from '../../platform/session.ts'
import classes from './person-menu.module.css'

const PersonMenu = lazy(() => import('./person-menu.tsx'))

/** The person's name at once; the menu behind it is fetched after the first paint. */
export const PersonSwitch = () => {
  const { person } = useSignedIn()
  return (
    <Suspense fallback={<span className={classes.button}>{person.name}</span>}>
      <PersonMenu />
    </Suspense>
  )
}
