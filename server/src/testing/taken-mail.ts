import { v7 as uuid } from 'uuid'
import { addMailBox } from '#domain/mail/mail-boxes.api.ts'
import { takeIn } from '#server/inbox/reading/take-in.ts'
import { succeeded } from './call-desk.ts'
import type { CastName } from './cast.ts'
import type { TestHouse } from './start-house.ts'

/** A mail that an office has taken in, without a mail server; answers its id. */
export async function takenMail(
  house: TestHouse,
  { officeId, administrator }: { officeId: string; administrator: CastName },
  source: string,
): Promise<string> {
  const boxId = uuid()
  const imap = { host: '127.0.0.1', port: 1, security: 'none' as const, folder: 'INBOX' }
  const box = {
    name: 'Kotak',
    address: 'kotak@lpse.test',
    senderName: '',
    userName: 'kotak',
    smtp: null,
    sends: false,
  }
  succeeded(
    await house.as(administrator).call(addMailBox, {
      params: { officeId },
      body: { ...box, imap, id: boxId, password: 'rahasia kotak' },
    }),
  )
  const now = () => house.clock.now()
  const bytes = Buffer.from(source)
  const outline = { from: '', name: '', subject: '', messageId: '' }
  const place = { officeId, boxId, uidValidity: 1, uid: 1, arrivedAt: now(), bytes: bytes.length }
  await takeIn({ db: house.house.db, post: house.settings, now }, { ...place, source: bytes, outline })
  const [row] = await house.owner`select id from received_mails where box_id = ${boxId}`
  return String(row?.id)
}
