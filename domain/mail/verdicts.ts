/**
 * What came of knocking at a mail server, from a closed list; the words per code are in web/src/messages under mail:verdicts.
 * - no_name: there is no such name (DNS) · inside: an address inside the network, which the installation does not allow
 * - refused: nobody listens there · silent: no answer in time · broken: the line was cut, or what answers is no mail server
 * - no_tls: encryption was asked for and not offered · certificate: it is not the server's own, has run out, or nobody vouches
 * - password: name or password wrong · not_permitted: signed in, but the folder or the sender is refused · failed: another no
 */
export const verdicts = [
  'fine',
  'no_name',
  'inside',
  'refused',
  'silent',
  'broken',
  'no_tls',
  'certificate',
  'password',
  'not_permitted',
  'failed',
] as const
export type Verdict = (typeof verdicts)[number]

interface Failure {
  message?: string
  code?: string
  responseCode?: number
  authenticationFailed?: boolean
  responseStatus?: string
  cause?: unknown
}

const byCode: Record<string, Verdict> = {
  ENOTFOUND: 'no_name',
  EAI_AGAIN: 'no_name',
  EDNS: 'no_name',
  EINSIDE: 'inside',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  ETIMEDOUT: 'silent',
  CONNECT_TIMEOUT: 'silent',
  GREETING_TIMEOUT: 'silent',
  UPGRADE_TIMEOUT: 'silent',
  EAUTH: 'password',
  ERR_SSL_WRONG_VERSION_NUMBER: 'no_tls',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'no_tls',
  CERT_HAS_EXPIRED: 'certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
}

/** Node, nodemailer and imapflow each tell it in their own way: codes first, then what the message says. */
export function verdictOf(error: unknown): Verdict {
  const { message = '', code = '', responseCode = 0, authenticationFailed, responseStatus } = error as Failure
  if (authenticationFailed) return 'password'
  if (code in byCode) return byCode[code] ?? 'failed'
  if (/self.signed|certificate|altnames/i.test(message)) return 'certificate'
  if (/ECONNREFUSED/.test(message)) return 'refused'
  if (/ENOTFOUND|EAI_AGAIN/.test(message)) return 'no_name'
  if (/wrong version number|packet length too long|STARTTLS|TLS/i.test(`${message} ${code}`)) return 'no_tls'
  if (/time.?out|timed out/i.test(message)) return 'silent'
  if ([530, 534, 535, 538].includes(responseCode)) return 'password'
  if (responseCode >= 400 || responseStatus === 'NO') return 'not_permitted'
  if (/ECONNRESET|EPIPE|closed|greeting|EPROTOCOL|NoConnection/i.test(`${message} ${code}`)) return 'broken'
  return 'failed'
}
