import type { Email } from 'postal-mime'
import type { Bounce, ParsedMail } from './parsed-mail.ts'

type Letter = Pick<Email, 'headers' | 'from' | 'attachments'>

/**
 * What kind of mail it is: automatic ones (RFC 3834) and bounces (RFC 3464) are recognised by what their programs write
 * into the headers. Nothing of ours answers any mail; these are not taken for somebody's word either.
 */
export function kindOf(mail: Letter): ParsedMail['kind'] {
  if (isReport(mail)) return 'bounce'
  const header = (name: string) => headerOf(mail, name).toLowerCase()
  const submitted = header('auto-submitted')
  const automatic =
    (submitted !== '' && !submitted.startsWith('no')) ||
    /^(bulk|junk|auto_reply)$/.test(header('precedence')) ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'x-auto-reply-from'].some(
      (name) => header(name) !== '',
    ) ||
    header('return-path').trim() === '<>' ||
    /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)@/i.test(mail.from?.address ?? '')
  return automatic ? 'automatic' : 'letter'
}

export const headerOf = ({ headers }: Pick<Email, 'headers'>, name: string): string =>
  headers.find(({ key }) => key === name)?.value ?? ''

const isReport = (mail: Letter) =>
  /multipart\/report/i.test(headerOf(mail, 'content-type')) &&
  mail.attachments.some(({ mimeType }) => mimeType === 'message/delivery-status')

/** What a bounce says of our letter: whose it was, whether that is final, and the server's words. */
export function bounceOf(mail: Letter): Bounce | null {
  const report = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!report || !isReport(mail)) return null
  const fields = unfolded(textOf(report.content))
  const field = (name: string) => new RegExp(`^${name}:[ \t]*(.*)$`, 'im').exec(fields)?.[1]?.trim() ?? ''
  const returned = mail.attachments
    .filter(({ mimeType }) =>
      ['message/rfc822', 'text/rfc822-headers', 'message/global-headers'].includes(mimeType),
    )
    .map(({ content }) => unfolded(textOf(content).slice(0, 20_000)))
  const messageIds = returned.flatMap((text) =>
    [...text.matchAll(/^Message-ID:[ \t]*(<[^<>\s]{1,300}>)/gim)].map(([, id]) => id ?? ''),
  )
  const words = field('Diagnostic-Code').replace(/^smtp;[ \t]*/i, '') || `Status ${field('Status')}`
  return { messageIds, failed: /^failed/i.test(field('Action')), words: words.slice(0, 500) }
}

const unfolded = (text: string) => text.slice(0, 50_000).replace(/\r?\n[ \t]+/g, ' ')

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)
