import { v7 as uuid } from 'uuid'
import { enqueue } from '#server/platform/jobs.ts'
import type { Work } from '#server/platform/work.ts'
import { findMailTo, insertMail, type MailRow, markWaiting } from './mail.queries.ts'
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
  const { db, now } = work
  const earlier = await findMailTo(db, mail.consultationId, mail.recipient)
  if (earlier && isSameLetter(earlier, mail)) return
  const id = uuid()
  const state = sender !== null ? 'waiting' : 'no_server'
  // Made once and kept: a mail that is sent again after a crash is the same one to its receiver.
  await insertMail(db, { ...mail, id, state, messageId: messageIdOf(id, sender), createdAt: now })
  if (sender !== null) await handToQueue(work, id)
}

/**
 * Asks once more for an e-mail that was refused, or that there was no server for: the same letter when receiver and words
 * are as they were, else a new one. One that waits or was sent is left alone.
 */
export async function requestMailAgain(
  work: Work,
  mail: RequestedMail,
  sender: string | null,
): Promise<void> {
  const earlier = await findMailTo(work.db, mail.consultationId, mail.recipient)
  if (!earlier || !isSameLetter(earlier, mail)) return requestMail(work, mail, sender)
  const { id, state, messageId } = earlier
  if (sender === null || state === 'waiting' || state === 'sent') return
  // A letter that no server has seen yet is from no domain.
  await markWaiting(work.db, id, state === 'no_server' ? messageIdOf(id, sender) : messageId)
  await handToQueue(work, id)
}

const isSameLetter = (earlier: MailRow, { subject, body }: RequestedMail) =>
  earlier.subject === subject && earlier.body === body

const messageIdOf = (id: string, sender: string | null) => `<${id}@${senderDomain(sender ?? '')}>`

/** By its key a letter stands in the queue once: asked for again, it no longer waits for its next try. */
const handToQueue = ({ db, actor }: Work, id: string) =>
  enqueue(db, mailSend, actor.officeId, { mailId: id }, { key: `mail:${id}`, maxAttempts: 12 })
