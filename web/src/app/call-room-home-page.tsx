import { TodaysCalls } from '../calls/todays-calls.tsx'
import { RoomHome } from '../consultations/room/room-home.tsx'

const CallRoomHomePage = () => <RoomHome today={<TodaysCalls />} />
export default CallRoomHomePage
