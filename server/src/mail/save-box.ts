import type { z } from 'zod'
import type { BoxSettings } from '#domain/mail/mail-box.ts'
import type { addMailBox, saveMailBox } from '#domain/mail/mail-boxes.api.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { openPassword, sealPassword } from './box-password.ts'
import { type BoxRow, endBoxRow, findBox, listReadings, upsertBox } from './boxes.queries.ts'
import { presentBox } from './list-boxes.ts'
import type { PostOffice } from './post-office.ts'

export interface Wished extends BoxSettings {
  password?: string | undefined
}
type Saved = z.input<typeof saveMailBox.answer>

/** Adds a box; sent twice, it is one. Refuses `mail_password_needed`, `mail_box_not_found` for the id of an ended one. */
export const addBox = (
  work: Work,
  { id, readWaiting, ...wished }: z.output<typeof addMailBox.body>,
  post: PostOffice,
): Promise<Saved> =>
  inTransaction(work, async (work) => {
    const readFrom = readWaiting ? new Date(0) : work.now
    return write(work, { id, readFrom, earlier: await findBox(work.db, id) }, wished, post)
  })

/**
 * Changes a box. Refuses `mail_box_not_found`, `mail_password_needed` when a server or name changed and the password was
 * not typed again.
 */
export const saveBox = (work: Work, id: string, wished: Wished, post: PostOffice): Promise<Saved> =>
  inTransaction(work, async (work) => {
    const earlier = await findBox(work.db, id)
    if (!earlier) throw new Refusal('mail_box_not_found')
    return write(work, { id, readFrom: earlier.readFrom, earlier }, wished, post)
  })

async function write(
  work: Work,
  { id, readFrom, earlier }: { id: string; readFrom: Date; earlier: BoxRow | null },
  wished: Wished,
  post: PostOffice,
): Promise<Saved> {
  const { db, now } = work
  const { password: _, ...settings } = wished
  const password = passwordFor(earlier, wished, post)
  const sealedPassword = password === null ? null : sealPassword(post, id, password)
  if (!(await upsertBox(db, { ...settings, id, sealedPassword, readFrom }, now)))
    throw new Refusal('mail_box_not_found')
  await recordEvent(work, 'mail.box_saved', id)
  const [box, readings] = await Promise.all([findBox(db, id), listReadings(db)])
  if (!box) throw new Refusal('mail_box_not_found')
  return presentBox(
    box,
    readings.find(({ boxId }) => boxId === id),
  )
}

/** The password to sign in with: as typed, else as kept, which is never shown to another server than it was typed for. */
export function passwordFor(earlier: BoxRow | null, wished: Wished, post: PostOffice): string | null {
  if (wished.password !== undefined) return wished.password
  if (!earlier?.sealedPassword) {
    if (wished.imap || wished.smtp?.signsIn) throw new Refusal('mail_password_needed')
    return null
  }
  if (placesOf(earlier) !== placesOf(wished)) throw new Refusal('mail_password_needed')
  return openPassword(post, earlier.id, earlier.sealedPassword)
}

const placesOf = ({ userName, smtp, imap }: Pick<Wished, 'userName' | 'smtp' | 'imap'>) =>
  JSON.stringify([
    userName,
    smtp && [smtp.host, smtp.port, smtp.security],
    imap && [imap.host, imap.port, imap.security],
  ])

/** Neither read nor sent by any more. Refuses `mail_box_not_found`. */
export const endBox = (work: Work, id: string): Promise<undefined> =>
  inTransaction(work, async (work) => {
    if (!(await endBoxRow(work.db, id, work.now))) throw new Refusal('mail_box_not_found')
    await recordEvent(work, 'mail.box_ended', id)
    return undefined
  })
