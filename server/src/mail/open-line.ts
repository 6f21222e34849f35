import { isIP } from 'node:net'
import { createTransport } from 'nodemailer'
import { outsideAddress } from '#server/platform/outside-only.ts'
import type { PostOffice } from './post-office.ts'
import type { Sender } from './sender.ts'

const limits = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  disableFileAccess: true,
  disableUrlAccess: true,
} as const

/**
 * A line to the mail server of a sender. The one of the environment may stand anywhere; one that an administrator typed
 * in is looked up once and must not lie inside the network (A16). Close it.
 */
export async function openLine({ server, domain }: Pick<Sender, 'server' | 'domain'>, post: PostOffice) {
  // Else the name of this machine would travel in the receivers' Received lines.
  const named = { ...limits, name: domain }
  if ('url' in server) return createTransport({ ...named, url: server.url })
  const { host, port, security, auth } = server
  return createTransport({
    ...named,
    host: await outsideAddress(host, post.insideNetworks),
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(isIP(host) === 0 && { tls: { servername: host } }),
    ...(auth && { auth }),
  })
}
