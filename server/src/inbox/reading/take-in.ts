import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { PostOffice } from '#server/mail/index.ts'
import type { Db, Pool } from '#server/platform/database.ts'
import { insertEvent } from '#server/platform/events.queries.ts'
import { storeFile } from '#server/platform/files.ts'
import { storable } from '#server/platform/storable.ts'
import { inStanding } from '#server/platform/work.ts'
import { findCase } from './find-case.ts'
import { parseMail } from './parse-mail.ts'
import type { ParsedMail } from './parsed-mail.ts'
import { advancePlace } from './reading.queries.ts'
import {
  countBefore,
  insertAttachment,
  insertReceived,
  markArrived,
  markBounced,
  type NewReceived,
} from './store.queries.ts'

export interface ReadingDesk {
  db: Pool
  post: PostOffice
  now: () => Date
}

/** A mail at the office's server. `source` null: larger than what is fetched. */
export interface Arrived {
  officeId: string
  boxId: string
  uidValidity: number
  uid: number
  arrivedAt: Date
  bytes: number
  source: Buffer | null
  /** What the server itself read of the headers, for a mail that we do not read. */
  outline: { from: string; name: string; subject: string; messageId: string }
}

/** More than this many within an hour come from a machine: kept, but out of the way of the others (A8). */
const mostAnHour = 100

/**
 * Takes one mail in, whole or not at all: its row, its files, its case and the place in the box in one transaction. The
 * same mail again changes nothing. What cannot be read is kept as it came and set aside; the next one goes on.
 */
export async function takeIn(desk: ReadingDesk, arrived: Arrived): Promise<void> {
  const told = arrived.source === null ? { trouble: 'too_large' } : await parseMail(arrived.source)
  if (!('mail' in told)) return setAside(desk, arrived, told.trouble)
  try {
    await store(desk, arrived, (db) => storeParsed(db, desk, arrived, told.mail))
  } catch (fault) {
    // What the database cannot hold (classes 22, 23, 54) it will not hold the next time either; all else is tried again.
    if (!/^(22|23|54)/.test((fault as { code?: string }).code ?? '')) throw fault
    await setAside(desk, arrived, 'not_stored')
  }
}

const store = (
  desk: ReadingDesk,
  { officeId, boxId, uidValidity, uid }: Arrived,
  act: (db: Db) => Promise<void>,
) =>
  inStanding(desk.db, { officeId }, async (db) => {
    await act(db)
    await advancePlace(db, boxId, { uidValidity, lastUid: uid })
  })

async function storeParsed(db: Db, desk: ReadingDesk, arrived: Arrived, mail: ParsedMail): Promise<void> {
  const { officeId, arrivedAt } = arrived
  const found = await findCase(db, officeId, mail, desk.post)
  const known = found.state === 'joined'
  const flood =
    !known && (await countBefore(db, mail.from.address, arrivedAt, mostAnHour)) >= mostAnHour
      ? ({ state: 'set_aside', trouble: 'too_many', consultationId: null } as const)
      : null
  const row: NewReceived = {
    ...rowOf(arrived, desk.now()),
    ...found,
    ...flood,
    identity: Buffer.from(mail.identity),
    fromAddress: mail.from.address,
    fromName: mail.from.name,
    sentTo: mail.sentTo,
    subject: mail.subject,
    messageId: mail.messageId,
    writtenAt: mail.writtenAt === null ? null : new Date(mail.writtenAt),
    kind: mail.kind,
    text: mail.text,
    html: mail.html,
    shortened: mail.shortened,
  }
  if (!(await insertReceived(db, row))) return
  for (const [position, file] of mail.files.entries()) await keep(db, officeId, row, position, file)
  await followUp(db, officeId, mail, row)
}

async function followUp(db: Db, officeId: string, mail: ParsedMail, row: NewReceived): Promise<void> {
  const { bounce, references } = mail
  if (bounce?.failed && bounce.messageIds.length > 0) await markBounced(db, bounce.messageIds, bounce.words)
  if (mail.kind !== 'bounce' && references.length > 0) await markArrived(db, references, row.takenAt)
  await tell(db, officeId, row)
}

const tell = (db: Db, officeId: string, row: NewReceived) =>
  insertEvent(db, {
    officeId,
    personId: null,
    what: row.state === 'joined' ? 'mail.joined' : 'mail.received',
    subjectId: row.consultationId,
    detail: { mailId: row.id, kind: row.kind },
    at: row.takenAt,
  })

function setAside(desk: ReadingDesk, arrived: Arrived, trouble: string): Promise<void> {
  return store(desk, arrived, async (db) => {
    const { source, outline, officeId, uidValidity, uid, boxId } = arrived
    const hash = createHash('sha256')
    const identity = source
      ? hash.update(source)
      : hash.update(`${boxId} ${uidValidity} ${uid} ${outline.messageId}`)
    const words = storable(outline) as Arrived['outline']
    const row: NewReceived = {
      ...rowOf(arrived, desk.now()),
      identity: identity.digest(),
      fromAddress: words.from.toLowerCase().slice(0, 254),
      fromName: words.name.slice(0, 200),
      subject: words.subject.slice(0, 300),
      messageId: words.messageId.slice(0, 300) || null,
      state: 'set_aside',
      trouble,
    }
    if (!(await insertReceived(db, row))) return
    if (source)
      await keep(db, officeId, row, 0, { name: 'surel-asli.eml', mediaType: 'message/rfc822', bytes: source })
    await tell(db, officeId, row)
  })
}

async function keep(
  db: Db,
  officeId: string,
  { id: mailId, takenAt }: NewReceived,
  position: number,
  file: ParsedMail['files'][number],
) {
  const { name, mediaType, bytes } = file
  const { id: fileId } = await storeFile(db, { officeId, mediaType, bytes, at: takenAt })
  await insertAttachment(db, { mailId, position, fileId, name, mediaType, bytes: bytes.length })
}

const rowOf = ({ boxId, uidValidity, uid, arrivedAt, bytes }: Arrived, takenAt: Date) => ({
  id: uuid(),
  boxId,
  uidValidity,
  uid,
  arrivedAt,
  takenAt,
  bytes,
  sentTo: '',
  writtenAt: null,
  kind: 'letter' as const,
  text: '',
  html: null,
  shortened: false,
  trouble: null,
  consultationId: null,
  joinedBy: null,
  answers: false,
})
