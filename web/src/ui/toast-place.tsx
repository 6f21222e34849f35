import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'

/** Where toasts appear; fetched when the first is said. */
const ToastPlace = () => <Notifications position="bottom-center" limit={3} containerWidth={480} />
export default ToastPlace
