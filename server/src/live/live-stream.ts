import { PassThrough } from 'node:stream'
import type { LiveMessage } from '#server/platform/live.ts'
import { Refusal } from '#server/platform/refusal.ts'

/** The longest that an ended session or membership still hears, should its own message get lost. */
export const recheckMs = 25_000
/** Whoever does not read for so long is cut; the browser comes back and reads everything anew. */
const mostUnread = 256 * 1024

/** Who may listen is changed by these. */
const aboutPeople = /^(people|session|everything)\b/

/**
 * One listener's stream. `stillHere` asks anew whether they may listen; it is asked every 25 seconds and before every
 * message that may be about people, and a no ends the stream.
 */
export function liveStream(stillHere: () => Promise<boolean>) {
  const source = new PassThrough()
  const write = (text: string) => {
    if (source.writableLength > mostUnread) end()
    else if (!source.writableEnded) source.write(text)
  }
  const end = () => source.end()
  const allowed = async () => {
    try {
      return await stillHere()
    } catch (failure) {
      // A database that is away for a moment is no reason to cut anybody; a refusal is.
      return !(failure instanceof Refusal)
    }
  }
  const beat = setInterval(async () => {
    if (await allowed()) write(': still here\n\n')
    else end()
  }, recheckMs)
  source.once('close', () => clearInterval(beat))
  source.once('finish', () => clearInterval(beat))
  write('retry: 2000\n\n')

  const tell = async ({ what, id }: LiveMessage) => {
    if (aboutPeople.test(what) && !(await allowed())) return end()
    write(`data: ${JSON.stringify({ what, id })}\n\n`)
  }
  return { source, tell, end }
}
