import type { FetchMessageObject, ImapFlow } from 'imapflow'
import { type Box, largestMail } from '#server/mail/index.ts'
import { inStanding } from '#server/platform/work.ts'
import { noteRead, readPlace } from './reading.queries.ts'
import { type ReadingDesk, takeIn } from './take-in.ts'

/** So many mails, or so many bytes, are fetched at once: memory stays flat however many wait. */
const batchMails = 50
const batchBytes = 8_000_000

/**
 * Takes in what has come since the last time, in the order of the box, and nothing that is older than the box here.
 * Under a new UIDVALIDITY all of it is looked at again: what is known is known by its contents. The box itself is opened
 * for reading only: nothing in it is marked, moved or removed.
 */
export async function readBox(desk: ReadingDesk, client: ImapFlow, box: Box): Promise<void> {
  const { officeId, id: boxId, readFrom, imap } = box
  const mailbox = await client.mailboxOpen(imap?.folder ?? 'INBOX', { readOnly: true })
  const place = await inStanding(desk.db, { officeId }, (db) =>
    readPlace(db, boxId, Number(mailbox.uidValidity)),
  )
  const since = place.lastUid === 0 && readFrom.getTime() > 0 ? { since: dayBefore(readFrom) } : {}
  const found = await client.search({ uid: `${place.lastUid + 1}:*`, ...since }, { uid: true })
  const uids = (found || []).filter((uid) => uid > place.lastUid).sort((one, other) => one - other)
  for (let at = 0; at < uids.length; at += batchMails) {
    const range = uids.slice(at, at + batchMails).join(',')
    const outline = { uid: true, size: true, internalDate: true, envelope: true }
    const listed = await client.fetchAll(range, outline, { uid: true })
    const wanted = listed
      .filter(({ internalDate }) => new Date(internalDate ?? 0) >= readFrom)
      .sort((one, other) => one.uid - other.uid)
    for (const batch of batchesOf(wanted)) await takeBatch(desk, client, box, place.uidValidity, batch)
  }
  await inStanding(desk.db, { officeId }, (db) => noteRead(db, boxId, desk.now()))
}

async function takeBatch(
  desk: ReadingDesk,
  client: ImapFlow,
  { officeId, id: boxId }: Box,
  uidValidity: number,
  batch: readonly FetchMessageObject[],
) {
  const fetched = batch.filter(isFetched).map(({ uid }) => uid)
  const sources = new Map<number, Buffer>()
  if (fetched.length > 0) {
    const got = await client.fetchAll(fetched.join(','), { uid: true, source: true }, { uid: true })
    for (const { uid, source } of got) if (source) sources.set(uid, source)
  }
  for (const mail of batch) {
    const { uid, size = 0, internalDate, envelope } = mail
    const source = sources.get(uid) ?? null
    // Removed by somebody between the list and the fetch: there is nothing to take in.
    if (source === null && isFetched(mail)) continue
    const [from] = envelope?.from ?? []
    const outline = {
      from: from?.address ?? '',
      name: from?.name ?? '',
      subject: envelope?.subject ?? '',
      messageId: envelope?.messageId ?? '',
    }
    // A mail server whose clock is ahead of ours: nothing has arrived tomorrow.
    const now = desk.now()
    const arrivedAt = new Date(Math.min(new Date(internalDate ?? now).getTime(), now.getTime()))
    await takeIn(desk, { officeId, boxId, uidValidity, uid, arrivedAt, bytes: size, source, outline })
  }
}

const isFetched = ({ size = 0 }: FetchMessageObject) => size <= largestMail

function batchesOf(mails: readonly FetchMessageObject[]): FetchMessageObject[][] {
  const batches: FetchMessageObject[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const mail of mails) {
    if (bytes + (mail.size ?? 0) > batchBytes) {
      batches.push([])
      bytes = 0
    }
    batches.at(-1)?.push(mail)
    bytes += mail.size ?? 0
  }
  return batches
}

/** IMAP searches by days of the server's zone; the exact instant is looked at afterwards. */
const dayBefore = (at: Date) => new Date(at.getTime() - 2 * 86_400_000)
