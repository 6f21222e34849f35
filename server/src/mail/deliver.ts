import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailRow } from './mail.queries.ts'
import { openLine } from './open-line.ts'
import type { PostOffice } from './post-office.ts'
import type { Sender } from './sender.ts'

type Deliverable = Pick<MailRow, 'recipient' | 'subject' | 'body' | 'messageId' | 'createdAt'> &
  Partial<Pick<MailRow, 'inReplyTo' | 'writtenBy'>>

export interface Refused {
  /** What the server said, or why it could not be asked. */
  words: string
  code: string
  /** The server has said no for good (5xx, RFC 5321 4.2.1). */
  forGood: boolean
  /** The whole letter had been handed over, and what the server made of it was not heard. */
  unknown: boolean
}

/**
 * Hands a letter in; null when it was taken. `beforeLastDot` is waited for when all of it has been said but the dot that
 * makes it the server's: until then a broken line means that nobody has it. When it rejects, the letter is not finished.
 */
export async function deliver(
  mail: Deliverable,
  sender: Sender,
  post: PostOffice,
  beforeLastDot: () => Promise<void> = async () => {},
): Promise<Refused | null> {
  let handedOver = false
  const bytes = await bytesOf(mail, sender)
  async function* said() {
    yield bytes
    await beforeLastDot()
    handedOver = true
  }
  let line: Awaited<ReturnType<typeof openLine>> | undefined
  try {
    line = await openLine(sender, post)
    const from = typeof sender.from === 'string' ? sender.from : sender.from.address
    const envelope = { from: addressIn(from), to: [mail.recipient] }
    await line.sendMail({ envelope, raw: Readable.from(said(), { objectMode: false }) })
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
    return {
      words: message.slice(0, 500),
      code,
      forGood: responseCode >= 500,
      unknown: handedOver && responseCode === 0,
    }
  } finally {
    line?.close()
  }
}

const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from

/** Our own headers and no others (A24). What a program wrote by itself says so (RFC 3834): no machine answers it. */
function bytesOf(mail: Deliverable, { from }: Sender): Promise<Buffer> {
  const { recipient, subject, body, messageId, createdAt, inReplyTo, writtenBy } = mail
  return new MailComposer({
    from,
    to: { name: '', address: recipient },
    subject,
    text: body,
    messageId,
    date: createdAt,
    ...(inReplyTo && { inReplyTo, references: inReplyTo }),
    headers: writtenBy ? {} : { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}
