import {
  type Command,
  lockConsultation,
  readView,
  refuseUnlessMayWrite,
} from '#server/consultations/index.ts'
import { type PostOffice, requestMailAgain } from '#server/mail/index.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { mailNumbers } from './mail-numbers.ts'

/**
 * The e-mail with the numbers once more, after it failed: to the address that stands in the form now. One that is under
 * way or was sent is left alone, so two people who press at once send one.
 */
export const mailNumbersAgain = (work: Work, id: string, { commandId }: Command, post: PostOffice) =>
  inTransaction(work, async (work) => {
    const locked = await lockConsultation(work.db, id)
    if (await isFirstTime(work, commandId, 'consultation.mail_again', id)) {
      refuseUnlessMayWrite(work.actor, locked)
      await mailNumbers(work, locked, post, requestMailAgain)
      await recordEvent(work, 'mail.asked_again', id)
    }
    return readView(work, id)
  })
