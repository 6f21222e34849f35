import { insertEvent } from '#server/platform/events.queries.ts'
import type { JobWork } from '#server/platform/jobs.ts'
import { deliver, type MailServer } from './deliver.ts'
import { findMail, markFailed, markSent } from './mail.queries.ts'

/**
 * Sends an e-mail that was asked for. What the server answers is kept; a refusal for good (5xx, RFC 5321 4.2.1) is not
 * tried again, anything else is, by the job queue. Asked again after it was sent, it does nothing.
 */
export async function sendMail(work: JobWork, mailId: string, server: MailServer): Promise<void> {
  const mail = await work.inOffice((db) => findMail(db, mailId))
  if (!mail || mail.state === 'sent' || mail.state === 'no_server') return
  const refused = await deliver(mail, server)
  await work.inOffice(async (db) => {
    if (refused) await markFailed(db, mailId, refused.words)
    else await markSent(db, mailId, work.now)
    const what = refused ? 'mail.failed' : 'mail.sent'
    const { officeId, now: at } = work
    await insertEvent(db, { officeId, personId: null, what, subjectId: mail.consultationId, detail: {}, at })
  })
  // Without the server's words: they may quote the address, and this line goes into the log.
  if (refused && !refused.forGood) throw new Error(`mail ${mailId} was not taken: ${refused.code}`)
}
