import { notificationsStore } from '@mantine/notifications'
import { lazy, Suspense, useSyncExternalStore } from 'react'

const ToastPlace = lazy(() => import('./toast-place.tsx'))

let said = false
const hear = (hearer: () => void) =>
  notificationsStore.subscribe(() => {
    said = true
    hearer()
  })

/** Where toasts appear; fetched with the first of them, or ahead of it once it is quiet. */
export const Toasts = () => {
  const wanted = useSyncExternalStore(hear, () => said)
  return <Suspense>{wanted && <ToastPlace />}</Suspense>
}
