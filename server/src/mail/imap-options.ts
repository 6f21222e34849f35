import { isIP } from 'node:net'
import type { ImapFlowOptions } from 'imapflow'
import type { ImapPlace } from '#domain/mail/mail-box.ts'
import { outsideAddress } from '#server/platform/outside-only.ts'
import type { PostOffice } from './post-office.ts'

/** The largest mail that is fetched: 25 MB of attachments as base64, and room for the words. */
export const largestMail = 36 * 1024 * 1024

/** How a box is read: its server looked up once and not inside the network (A16), with limits on all that it may say. */
export async function imapOptions(
  { host, port, security }: ImapPlace,
  auth: { user: string; pass: string },
  post: PostOffice,
): Promise<ImapFlowOptions> {
  return {
    host: await outsideAddress(host, post.insideNetworks),
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    ...(isIP(host) === 0 && { servername: host }),
    auth,
    logger: false,
    // Else it would tell which program and version this is.
    clientInfo: { name: 'Dering' },
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 5 * 60_000,
    maxLiteralSize: largestMail + 1_000_000,
    disableAutoIdle: true,
  }
}
