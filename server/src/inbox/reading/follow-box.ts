import type { ImapFlow } from 'imapflow'
import { verdictOf } from '#domain/mail/verdicts.ts'
import { findBox } from '#server/mail/index.ts'
import type { Log } from '#server/platform/log.ts'
import { inStanding } from '#server/platform/work.ts'
import { openBox } from './open-box.ts'
import { readBox } from './read-box.ts'
import { noteTrouble } from './reading.queries.ts'
import type { ReadingDesk } from './take-in.ts'

/** A server that says nothing of new mail is asked at least that often. */
const lookEveryMs = 4 * 60_000
const pauses = [2_000, 5_000, 15_000, 60_000, 300_000]

/** Reads a box as mail arrives, until `signal`; whatever breaks is noted for the administrator and begun again. */
export async function followBox(
  desk: ReadingDesk,
  { officeId, id }: { officeId: string; id: string },
  signal: AbortSignal,
  log: Log,
): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      const box = await inStanding(desk.db, { officeId }, (db) => findBox(db, id))
      if (!box) return
      const client = await openBox(box, desk.post)
      const leave = () => client.close()
      signal.addEventListener('abort', leave)
      try {
        while (!signal.aborted) {
          const news = arrival(client)
          await readBox(desk, client, box)
          failures = 0
          await Promise.race([news.come, client.idle()])
          news.forget()
        }
      } finally {
        signal.removeEventListener('abort', leave)
        client.close()
      }
    } catch (error) {
      if (signal.aborted) return
      await tellTrouble(desk, { officeId, id }, error, log)
      await pause(pauses[Math.min(failures++, pauses.length - 1)] ?? 0, signal)
    }
  }
}

/** New mail, a broken line, or long enough without either. Listened for from before the box is read: nothing slips by. */
function arrival(client: ImapFlow) {
  let tell = () => {}
  const come = new Promise<void>((resolve) => {
    tell = resolve
  })
  const alarm = setTimeout(tell, lookEveryMs)
  client.on('exists', tell)
  client.on('close', tell)
  const forget = () => {
    clearTimeout(alarm)
    client.off('exists', tell)
    client.off('close', tell)
  }
  return { come, forget }
}

async function tellTrouble(
  desk: ReadingDesk,
  { officeId, id }: { officeId: string; id: string },
  error: unknown,
  log: Log,
): Promise<void> {
  const { message, responseText } = error as Error & { responseText?: string }
  const verdict = verdictOf(error)
  log.warn({ verdict, box: id }, 'a mail box cannot be read')
  const words = (responseText ?? message).slice(0, 300)
  await inStanding(desk.db, { officeId }, (db) =>
    noteTrouble(db, id, { verdict, words, at: desk.now() }),
  ).catch(() => {})
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((over) => {
    const alarm = setTimeout(over, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(alarm)
      over()
    })
  })
