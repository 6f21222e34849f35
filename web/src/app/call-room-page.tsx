import { CallerPanel } from '../calls/caller/caller-panel.tsx'
import { FormPage } from '../consultations/room/form-page.tsx'

const CallRoomPage = () => <FormPage callerPanel={CallerPanel} />
export default CallRoomPage
