import type { Db } from '#server/platform/database.ts'
import { openPassword } from './box-password.ts'
import { type BoxRow, findSendingBox } from './boxes.queries.ts'
import type { PostOffice } from './post-office.ts'
import { senderDomain } from './sender-domain.ts'

/** By whom a letter goes out, and through which server. */
export interface Sender {
  boxId: string | null
  from: string | { name: string; address: string }
  domain: string
  server:
    | { url: string }
    | { host: string; port: number; security: 'tls' | 'starttls' | 'none'; auth: Auth | null }
}
type Auth = { user: string; pass: string }

/** The office's own box that sends, else the server of the installation, else null: then nothing can go. */
export async function findSender(db: Db, post: PostOffice): Promise<Sender | null> {
  if (post.mailClosed) return null
  const box = await findSendingBox(db)
  if (box) return senderOf(box, post)
  const { smtpUrl, mailFrom } = post
  if (smtpUrl === null || mailFrom === null) return null
  return { boxId: null, from: mailFrom, domain: senderDomain(mailFrom), server: { url: smtpUrl } }
}

function senderOf(box: BoxRow, post: PostOffice): Sender | null {
  if (!box.smtp) return null
  const { signsIn, ...place } = box.smtp
  const pass = box.sealedPassword && openPassword(post, box.id, box.sealedPassword)
  return {
    boxId: box.id,
    from: { name: box.senderName, address: box.address },
    domain: senderDomain(box.address),
    server: { ...place, auth: signsIn && pass ? { user: box.userName, pass } : null },
  }
}
