import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { mediaTypeOf } from '#server/platform/media-type.ts'
import { storable } from '#server/platform/storable.ts'
import { bounceOf, headerOf, kindOf } from './kinds.ts'
import type { ParseAnswer, ParsedMail, ParseOrder } from './parsed-mail.ts'
import { safeHtml, wordsOf } from './safe-html.ts'

// The thread that reads mail. Whatever a mail does to it, the server goes on: it is given a time and a memory, and a new
// thread takes the next mail.

const longestText = 200_000
const mostFiles = 100
const wholeMail = 'surel-asli.eml'

parentPort?.on('message', (order: ParseOrder) => {
  void answer(order).then((told) => {
    const bytes = 'mail' in told ? told.mail.files.map((file) => file.bytes.buffer as ArrayBuffer) : []
    parentPort?.postMessage(told, [...new Set(bytes)])
  })
})

async function answer({ id, source }: ParseOrder): Promise<ParseAnswer> {
  try {
    return { id, mail: await parse(source) }
  } catch (fault) {
    return { id, trouble: /nesting depth/i.test(String(fault)) ? 'too_deep' : 'unreadable' }
  }
}

async function parse(source: Uint8Array): Promise<ParsedMail> {
  const mail = await PostalMime.parse(source, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 30,
  })
  const html = mail.html ? safeHtml(mail.html) : null
  const text = mail.text?.trim() || (html === null ? '' : wordsOf(html))
  const tooMany = mail.attachments.length > mostFiles
  const shortened = tooMany || text.length > longestText || (mail.html?.length ?? 0) > 500_000
  const files = await Promise.all((tooMany ? [] : mail.attachments).map(fileOf))
  if (shortened) files.push({ name: wholeMail, mediaType: 'message/rfc822', bytes: source.slice() })
  const [from] = mailboxes(mail.from ? [mail.from] : [])
  const words = {
    from: {
      address: (from?.address ?? '').toLowerCase().slice(0, 254),
      name: (from?.name ?? '').slice(0, 200),
    },
    sentTo: mailboxes([...(mail.to ?? []), ...(mail.cc ?? [])])
      .map(({ address }) => address)
      .join(', ')
      .slice(0, 500),
    subject: oneLine(mail.subject ?? '').slice(0, 300),
    messageId: idsIn(mail.messageId)[0] ?? null,
    references: [...idsIn(mail.inReplyTo), ...idsIn(mail.references).reverse()].slice(0, 50),
    writtenAt: instantOf(mail.date),
    kind: kindOf(mail),
    bounce: bounceOf(mail),
    text: text.slice(0, longestText),
    html,
    shortened,
  }
  return { ...(storable(words) as typeof words), identity: identityOf(mail, source), files }
}

async function fileOf({ content, filename, mimeType }: Attachment, place: number) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  const given = String(storable(oneLine(filename ?? ''))).slice(0, 150)
  const name = given || (mimeType === 'message/rfc822' ? `surel-${place + 1}.eml` : `lampiran-${place + 1}`)
  return {
    name,
    mediaType: await mediaTypeOf(bytes.subarray(0, bytes.length > 1_000_000 ? 65_536 : bytes.length)),
    bytes,
  }
}

const mailboxes = (addresses: readonly Address[]) =>
  addresses.flatMap((one) => (one.group ? one.group : [{ address: one.address, name: one.name }]))

const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

const idsIn = (header = ''): string[] =>
  [...header.slice(0, 20_000).matchAll(/<[^<>\s]{1,300}>/g)].map(([id]) => String(storable(id)))

function instantOf(date: string | undefined): number | null {
  const at = Date.parse(date ?? '')
  // PostgreSQL and people agree on years of four digits.
  return at > Date.UTC(1970, 0, 1) && at < Date.UTC(9999, 0, 1) ? at : null
}

/** Trace headers differ from way to way, these and the body do not. */
function identityOf(mail: Email, source: Uint8Array): Uint8Array {
  const hash = createHash('sha256')
  for (const name of ['message-id', 'from', 'date', 'subject'])
    hash.update(`${name}:${headerOf(mail, name)}\n`)
  const text = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const [crlf, lf] = [text.indexOf('\r\n\r\n'), text.indexOf('\n\n')]
  const end = crlf === -1 || (lf !== -1 && lf < crlf) ? lf : crlf
  return hash.update(text.subarray(Math.max(0, end))).digest()
}
