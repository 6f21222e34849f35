import { pauseAfter } from '#domain/mail/retry-pauses.ts'
import type { Db } from '#server/platform/database.ts'
import { insertEvent } from '#server/platform/events.queries.ts'
import type { JobWork } from '#server/platform/jobs.ts'
import {
  beginAttempt,
  lockForTry,
  markNotSent,
  markSent,
  noteHandedOver,
  type TryRow,
} from './attempts.queries.ts'
import { deliver, type Refused } from './deliver.ts'
import type { PostOffice } from './post-office.ts'
import { handToQueue } from './request-mail.ts'
import { findSender, type Sender } from './sender.ts'

const unheard = 'the mail server’s answer was not heard; the letter may have arrived'

/**
 * Sends a letter that was asked for, once (decision 021): an attempt that was cut off before its last dot is repeated, one
 * that was cut off after it is shown as unknown and never repeated by itself. A refusal for good (5xx) ends it, anything
 * else is tried again with growing pauses until `tryUntil`.
 */
export async function sendMail(work: JobWork, mailId: string, post: PostOffice): Promise<void> {
  const begun = await work.inOffice((db) => begin(work, db, mailId, post))
  if (!begun) return
  const { mail, sender, attempt } = begun
  const refused = await deliver(mail, sender, post, async () => {
    const mine = await work.inOffice((db) => noteHandedOver(db, mailId, attempt, work.now))
    if (!mine) throw new Error('another attempt has begun')
  })
  await work.inOffice((db) =>
    refused ? noteRefused(work, db, mail, attempt, refused) : noteSent(work, db, mail),
  )
}

async function begin(
  work: JobWork,
  db: Db,
  mailId: string,
  post: PostOffice,
): Promise<{ mail: TryRow; sender: Sender; attempt: number } | null> {
  const mail = await lockForTry(db, mailId)
  if (!mail || !stillGoes(mail)) return null
  if (mail.handedOverAt) {
    await markNotSent(db, mailId, { state: 'unknown', error: unheard, nextTryAt: null })
    await tell(work, db, mail, 'mail.failed')
    return null
  }
  const sender = await findSender(db, post)
  if (sender) return { mail, sender, attempt: await beginAttempt(db, mailId, sender.boxId) }
  await markNotSent(db, mailId, {
    state: 'no_server',
    error: 'no mail server is configured',
    nextTryAt: null,
  })
  await tell(work, db, mail, 'mail.failed')
  return null
}

const stillGoes = ({ state, nextTryAt }: TryRow) =>
  state === 'waiting' || (state === 'failed' && nextTryAt !== null)

async function noteSent(work: JobWork, db: Db, mail: TryRow) {
  await markSent(db, mail.id, work.now)
  await tell(work, db, mail, 'mail.sent')
}

async function noteRefused(work: JobWork, db: Db, mail: TryRow, attempt: number, refused: Refused) {
  const now = await lockForTry(db, mail.id)
  // Another attempt has begun, or the letter was taken back: what this one heard says nothing of that.
  if (!now || now.attempt !== attempt || !stillGoes(now)) return
  const pause = pauseAfter(attempt)
  const next = new Date(work.now.getTime() + pause)
  const again = !refused.forGood && !refused.unknown && next <= (mail.tryUntil ?? next)
  const state = refused.unknown ? 'unknown' : 'failed'
  const error = refused.unknown ? `${unheard} (${refused.words})` : refused.words
  await markNotSent(db, mail.id, { state, error, nextTryAt: again ? next : null })
  if (again) await handToQueue(db, work.officeId, mail.id, pause)
  await tell(work, db, mail, 'mail.failed')
}

const tell = ({ officeId, now: at }: JobWork, db: Db, mail: TryRow, what: 'mail.sent' | 'mail.failed') =>
  insertEvent(db, { officeId, personId: null, what, subjectId: mail.consultationId, detail: {}, at })
