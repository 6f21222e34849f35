import { ImapFlow } from 'imapflow'
import { type Box, imapOptions, openPassword, type PostOffice } from '#server/mail/index.ts'

/** Signs in to the server of a box. Close it; whoever waits for a broken line is told by a rejection. */
export async function openBox(
  { id, imap, userName, sealedPassword }: Box,
  post: PostOffice,
): Promise<ImapFlow> {
  if (!imap || !sealedPassword) throw new Error('a box without a server to read')
  const auth = { user: userName, pass: openPassword(post, id, sealedPassword) }
  const client = new ImapFlow(await imapOptions(imap, auth, post))
  client.on('error', () => {})
  await client.connect()
  return client
}
