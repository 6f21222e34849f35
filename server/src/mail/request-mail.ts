import { v7 as uuid } from 'uuid'
import { enqueue } from '#server/platform/jobs.ts'
import type { Work } from '#server/platform/work.ts'
import { findMailTo, insertMail } from './mail.queries.ts'
import { senderDomain } from './sender-domain.ts'

export interface RequestedMail {
  consultationId: string
  /** One address, already checked. */
  recipient: string
  subject: string
  body: string
}

/** The job's name; graphile-worker knows it by this. */
export const mailSend = { name: 'mail.send' }

/**
 * Asks for an e-mail in this transaction: a job sends it once the change is done, and the office never waits for a mail
 * server. `sender` is who our mails are from; null (no mail server) keeps the wish as `no_server`. The same words to the same address are asked for once.
 */
export async function requestMail(work: Work, mail: RequestedMail, sender: string | null): Promise<void> {
  const { db, actor, now } = work
  const earlier = await findMailTo(db, mail.consultationId, mail.recipient)
  if (earlier && earlier.subject === mail.subject && earlier.body === mail.body) return
  const id = uuid()
  const state = sender !== null ? 'waiting' : 'no_server'
  // Made once and kept: a mail that is sent again after a crash is the same one to its receiver.
  await insertMail(db, {
    ...mail,
    id,
    state,
    messageId: `<${id}@${senderDomain(sender ?? '')}>`,
    createdAt: now,
  })
  if (sender !== null) await enqueue(db, mailSend, actor.officeId, { mailId: id }, { maxAttempts: 12 })
}
