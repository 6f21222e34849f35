import { isIP } from 'node:net'
import { z } from 'zod'

/** A URL with one of these protocols; the message never repeats the value, which may hold a password. */
function urlOf(protocols: readonly string[], example: string) {
  const message = `must look like ${example}`
  return z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), message)
}

export const postgresUrl = urlOf(['postgres:', 'postgresql:'], 'postgres://role:password@host:5432/database')
export const smtpUrl = urlOf(['smtp:', 'smtps:'], 'smtp://user:password@host:587 or smtps://...')

export const origin = urlOf(['http:', 'https:'], 'https://dering.example.go.id')
  .refine((text) => {
    if (!URL.canParse(text)) return false
    const { pathname, search, hash, username } = new URL(text)
    return pathname === '/' && search === '' && hash === '' && username === ''
  }, 'must be an address without a path, like https://dering.example.go.id')
  .transform((text) => new URL(text).origin)

export const portNumber = z.union([z.string(), z.number()]).transform((given, context) => {
  const port = typeof given === 'number' ? given : /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  context.addIssue({ code: 'custom', message: 'must be a port from 0 to 65535 (0: any free one)' })
  return z.NEVER
})

export const listenAddress = z
  .string()
  .refine(
    (text) => text === 'localhost' || isIP(text) !== 0,
    'must be an address of this machine, like 0.0.0.0',
  )

export const proxyList = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .refine(
    (parts) => parts.every(isAddressOrNetwork),
    'must be addresses or networks, like 10.0.0.2,192.168.1.0/24',
  )

/** `helpdesk@example.go.id` or `Layanan Pengadaan <helpdesk@example.go.id>`, on one line (no header can be slipped in). */
export const mailAddress = z
  .string()
  .regex(
    /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
    'must look like Helpdesk <helpdesk@example.go.id>',
  )

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more !== undefined) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

/** The issuer as the provider writes it. By https, so that nobody in between answers for it; on this machine also plain. */
export const issuer = urlOf(['http:', 'https:'], 'https://sso.example.go.id').refine((text) => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash, username } = new URL(text)
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'https:' || here) && search === '' && hash === '' && username === ''
}, 'must begin with https:// and end with neither ? nor #')
