import { createTransport } from 'nodemailer'
import { insertEvent } from '#server/platform/events.queries.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import type { JobWork } from '#server/platform/jobs.ts'
import { findMail, type MailRow, markFailed, markSent } from './mail.queries.ts'
import { senderDomain } from './sender-domain.ts'

export type MailServer = Pick<HouseSettings, 'smtpUrl' | 'mailFrom'>

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

interface Refused {
  words: string
  code: string
  forGood: boolean
}

async function deliver(mail: MailRow, { smtpUrl, mailFrom }: MailServer): Promise<Refused | null> {
  if (smtpUrl === null || mailFrom === null)
    return { words: 'no mail server is configured', code: 'no_server', forGood: false }
  const transport = createTransport({
    url: smtpUrl,
    // Else the name of this machine would travel in the receivers' Received lines.
    name: senderDomain(mailFrom),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: mailFrom,
      to: { name: '', address: mail.recipient },
      subject: mail.subject,
      text: mail.body,
      messageId: mail.messageId,
      date: mail.createdAt,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return null
  } catch (error) {
    const {
      message,
      code = 'unknown',
      responseCode = 0,
    } = error as Error & {
      code?: string
      responseCode?: number
    }
    return { words: message.slice(0, 500), code, forGood: responseCode >= 500 }
  } finally {
    transport.close()
  }
}
