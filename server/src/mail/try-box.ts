import { ImapFlow } from 'imapflow'
import type { z } from 'zod'
import type { tryMailBox as endpoint } from '#domain/mail/mail-boxes.api.ts'
import { verdictOf } from '#domain/mail/verdicts.ts'
import { spendAttempt } from '#server/platform/attempts.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findBox } from './boxes.queries.ts'
import { imapOptions } from './imap-options.ts'
import { openLine } from './open-line.ts'
import type { PostOffice } from './post-office.ts'
import { passwordFor, type Wished } from './save-box.ts'
import { senderDomain } from './sender-domain.ts'

type Told = NonNullable<z.input<typeof endpoint.answer>['smtp']>

/**
 * Knocks at both servers of a box, as the form has it, and says in a code what came of it. Refuses
 * `mail_password_needed`, `too_many_attempts` (60 in a quarter of an hour: it is no tool for looking around a network).
 */
export async function tryBox(
  work: Work,
  { boxId, ...wished }: z.output<typeof endpoint.body>,
  post: PostOffice,
): Promise<z.input<typeof endpoint.answer>> {
  await spendAttempt(work.db, [{ key: `mail-trial:${work.actor.officeId}`, most: 60 }], work.now)
  const pass = await inTransaction(work, async ({ db }) => {
    const lender = boxId === undefined ? null : await findBox(db, boxId)
    return passwordFor(lender, wished, post)
  })
  const [smtp, imap] = await Promise.all([
    wished.smtp && told(() => trySmtp(wished, pass, post)),
    wished.imap && told(() => tryImap(wished, pass ?? '', post)),
  ])
  return { smtp, imap }
}

async function told(knock: () => Promise<void>): Promise<Told> {
  try {
    await knock()
    return { verdict: 'fine', words: '' }
  } catch (error) {
    const { message, response, responseText } = error as Error & { response?: unknown; responseText?: string }
    const words = responseText ?? (typeof response === 'string' ? response : message)
    const verdict = verdictOf(error)
    // Of an address inside nothing is told, not even which one it was.
    return { verdict, words: verdict === 'inside' ? '' : words.slice(0, 300) }
  }
}

async function trySmtp({ smtp, userName, address }: Wished, pass: string | null, post: PostOffice) {
  if (!smtp) return
  const { signsIn, ...place } = smtp
  const auth = signsIn ? { user: userName, pass: pass ?? '' } : null
  const line = await openLine({ domain: senderDomain(address), server: { ...place, auth } }, post)
  try {
    await line.verify()
  } finally {
    line.close()
  }
}

async function tryImap({ imap, userName }: Wished, pass: string, post: PostOffice) {
  if (!imap) return
  const client = new ImapFlow(await imapOptions(imap, { user: userName, pass }, post))
  // A line that breaks is told to the listener too; the call that waits for it rejects.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.mailboxOpen(imap.folder, { readOnly: true })
    await client.logout()
  } finally {
    client.close()
  }
}
