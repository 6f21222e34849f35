import { createTransport } from 'nodemailer'
import type { HouseSettings } from '#server/platform/house.ts'
import type { MailRow } from './mail.queries.ts'
import { senderDomain } from './sender-domain.ts'

export type MailServer = Pick<HouseSettings, 'smtpUrl' | 'mailFrom'>
type Deliverable = Pick<MailRow, 'recipient' | 'subject' | 'body' | 'messageId' | 'createdAt'>

export interface Refused {
  words: string
  code: string
  forGood: boolean
}

/** Hands a mail in; null when it was taken. */
export async function deliver(mail: Deliverable, { smtpUrl, mailFrom }: MailServer): Promise<Refused | null> {
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
