import { createHmac, randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { codeLine, codeOfBytes } from '#domain/mail/case-code.ts'
import { tryForMs } from '#domain/mail/retry-pauses.ts'
import type { Db } from '#server/platform/database.ts'
import { enqueue } from '#server/platform/jobs.ts'
import type { Work } from '#server/platform/work.ts'
import { findMailTo, insertMail, type MailPurpose, type MailRow, markWaiting } from './mail.queries.ts'
import type { PostOffice } from './post-office.ts'
import { findSender } from './sender.ts'

export interface RequestedMail {
  consultationId: string | null
  purpose: MailPurpose
  /** One address, already checked. */
  recipient: string
  subject: string
  body: string
  /** The number that the letter's last line names beside the case's code; null: it has none. */
  number: string | null
  /** The Message-ID that it answers. */
  inReplyTo?: string
  /** Who wrote it by hand; left out: a program did. */
  writtenBy?: string
  /** Its id where the browser has made one. */
  id?: string
}

/** The job's name; graphile-worker knows it by this. */
export const mailSend = { name: 'mail.send' }

/**
 * Asks for a letter in this transaction: a job sends it once the change is done, and the office never waits for a mail
 * server. Where nothing can send, the wish is kept as `no_server`. The same numbers to the same address are asked for
 * once. Answers the letter's id.
 */
export async function requestMail(work: Work, wished: RequestedMail, post: PostOffice): Promise<string> {
  const mail = withCode(wished, post)
  // What a person writes may be said twice.
  const earlier = mail.purpose === 'numbers' ? await findMailTo(work.db, mail) : null
  if (earlier && isSameLetter(earlier, mail)) return earlier.id
  return addMail(work, mail, post)
}

/**
 * Asks once more for a letter that was refused, or that there was no server for: the same letter when receiver and words
 * are as they were, else a new one. One that waits or was sent is left alone.
 */
export async function requestMailAgain(work: Work, wished: RequestedMail, post: PostOffice): Promise<string> {
  const mail = withCode(wished, post)
  const earlier = await findMailTo(work.db, mail)
  if (!earlier || !isSameLetter(earlier, mail)) return addMail(work, mail, post)
  await sendAgain(work, earlier, post)
  return earlier.id
}

/** The same letter once more, with its Message-ID: whoever has it knows it. One that waits or was sent is left alone. */
export async function sendAgain(work: Work, { id, state, messageId }: MailRow, post: PostOffice) {
  const sender = await findSender(work.db, post)
  if (sender === null || state === 'waiting' || state === 'sent') return
  // A letter that no server has seen yet is from no domain.
  const named = state === 'no_server' ? messageIdOf(sender.domain) : messageId
  await markWaiting(work.db, id, named, untilWhen(work.now))
  await handToQueue(work.db, work.actor.officeId, id)
}

async function addMail({ db, now, actor }: Work, wished: RequestedMail, post: PostOffice): Promise<string> {
  const sender = await findSender(db, post)
  const { number: _, id = uuid(), inReplyTo = null, writtenBy = null, ...mail } = wished
  const state = sender ? 'waiting' : 'no_server'
  // Made once and kept: a letter that is sent again is the same one to its receiver.
  const messageId = messageIdOf(sender?.domain ?? 'dering.invalid')
  await insertMail(
    db,
    { ...mail, id, inReplyTo, writtenBy, state, messageId, createdAt: now },
    untilWhen(now),
  )
  if (sender) await handToQueue(db, actor.officeId, id)
  return id
}

const isSameLetter = (earlier: MailRow, { subject, body }: RequestedMail) =>
  earlier.subject === subject && earlier.body === body

const untilWhen = (now: Date) => new Date(now.getTime() + tryForMs)

/** 144 random bits: who names it has seen the letter. */
const messageIdOf = (domain: string) => `<${randomBytes(18).toString('hex')}@${domain}>`

/** By its key a letter stands in the queue once: asked for again, it no longer waits for its next try. */
export const handToQueue = (db: Db, officeId: string, id: string, inMs: number | null = null) =>
  enqueue(db, mailSend, officeId, { mailId: id }, { key: `mail:${id}`, inMs })

function withCode(mail: RequestedMail, post: PostOffice): RequestedMail {
  if (mail.number === null || mail.consultationId === null) return mail
  return {
    ...mail,
    body: `${mail.body.trimEnd()}\n\n${codeLine(mail.number, caseCode(post, mail.consultationId))}\n`,
  }
}

/** What only a letter about this case has said: 130 bits that nobody can work out without the installation's secret. */
export const caseCode = ({ authSecret }: PostOffice, consultationId: string): string =>
  codeOfBytes(createHmac('sha256', authSecret).update(`mail about ${consultationId}`).digest())
