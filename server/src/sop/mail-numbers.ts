import { numbersWords } from '#domain/consultations/numbers-mail.ts'
import { emailIsFine } from '#domain/consultations/words.ts'
import { findHandover, type LockedConsultation } from '#server/consultations/index.ts'
import { letterOf, type PostOffice, requestMail } from '#server/mail/index.ts'
import { readOffice } from '#server/offices/index.ts'
import type { Work } from '#server/platform/work.ts'
import { findNumbers } from './numbers.queries.ts'

/**
 * Asks for the e-mail with both numbers and where to send the case, when the form has an address. It goes as soon as
 * the hand-over is recorded, and once more when the numbers are told only if its words have changed meanwhile.
 */
export async function mailNumbers(
  work: Work,
  { id, row }: LockedConsultation,
  post: PostOffice,
  request: typeof requestMail = requestMail,
) {
  const recipient = row.words.email.trim()
  if (recipient === '' || !emailIsFine(recipient)) return
  const { db, actor } = work
  const [numbers, office, moved] = await Promise.all([
    findNumbers(db, id),
    readOffice(db, actor.officeId),
    findHandover(db, id),
  ])
  if (numbers.form === null || numbers.ticket === null || !moved) return
  const sendTo = moved.handover === 'tts' ? (office.ttsAddress ?? office.email) : office.email
  const words = numbersWords({
    officeName: office.name,
    officeTelephone: office.telephone,
    callerName: row.words.name,
    formNumber: numbers.form,
    ticketNumber: numbers.ticket,
    sendTo,
    ...moved,
  })
  const letter = await letterOf(db, 'numbers', words)
  const mail = {
    ...letter,
    consultationId: id,
    purpose: 'numbers',
    recipient,
    number: numbers.ticket,
  } as const
  await request(work, mail, post)
}
