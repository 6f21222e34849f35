/** Mail as it comes: headers and a body, with what is given. */
export function exampleMail(
  more: {
    from?: string
    subject?: string
    id?: string
    headers?: readonly string[]
    body?: string
    date?: Date
  } = {},
): string {
  const { from = 'Rina Kusuma <rina@melati.test>', subject = 'Tidak dapat mengunggah', headers = [] } = more
  return [
    'Return-Path: <rina@melati.test>',
    'Received: from mx.melati.test by mail.lpse.test; Mon, 23 Nov 2026 09:20:00 +0700',
    `From: ${from}`,
    'To: helpdesk@lpse.test',
    `Subject: ${subject}`,
    `Date: ${(more.date ?? new Date('2026-11-23T02:20:00Z')).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${more.id ?? Math.random().toString(36).slice(2)}@melati.test>`,
    'MIME-Version: 1.0',
    ...(headers.some((line) => /^content-type:/i.test(line))
      ? []
      : ['Content-Type: text/plain; charset=utf-8']),
    ...headers,
    '',
    more.body ?? 'Selamat pagi, dokumen penawaran tidak dapat diunggah.',
    '',
  ].join('\r\n')
}

const part = (type: string, body: string, ...headers: string[]) =>
  [`Content-Type: ${type}`, ...headers, '', body].join('\r\n')

/** Parts side by side. */
export const manyParts = (count: number): string => {
  const parts = Array.from({ length: count }, (_, at) =>
    part('text/plain', `bagian ${at}`, `Content-Disposition: attachment; filename="b${at}.txt"`),
  )
  const body = ['Isi.', ...parts].map((each, at) => (at === 0 ? part('text/plain', each) : each))
  return exampleMail({
    subject: `${count} bagian`,
    headers: ['Content-Type: multipart/mixed; boundary=b'],
    body: `${body.map((each) => `--b\r\n${each}`).join('\r\n')}\r\n--b--`,
  })
}

/** One part in another, `depth` times. */
export function nested(depth: number): string {
  let inner = part('text/plain', 'paling dalam')
  for (let at = 0; at < depth; at++)
    inner = part(`multipart/mixed; boundary=n${at}`, `--n${at}\r\n${inner}\r\n--n${at}--`)
  return exampleMail({
    subject: `${depth} lapis`,
    headers: ['Content-Type: multipart/mixed; boundary=luar'],
    body: `--luar\r\n${inner}\r\n--luar--`,
  })
}

function base64Lines(bytes: Buffer): string {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += 57_000)
    lines.push(
      bytes
        .subarray(at, at + 57_000)
        .toString('base64')
        .replace(/.{7600}/g, '$&\r\n'),
    )
  return lines.join('\r\n')
}

/** A file of so many bytes, as base64. */
export const withFile = (name: string, bytes: Buffer, subject = name): string =>
  exampleMail({
    subject,
    headers: ['Content-Type: multipart/mixed; boundary=f'],
    body: [
      '--f',
      part('text/plain; charset=utf-8', 'Terlampir.'),
      '--f',
      part(
        'application/octet-stream',
        base64Lines(bytes),
        'Content-Transfer-Encoding: base64',
        `Content-Disposition: attachment; filename="${name}"`,
      ),
      '--f--',
    ].join('\r\n'),
  })

/** A report that a letter of ours did not arrive (RFC 3464). */
export const bounceOf = (messageId: string, words: string, action = 'failed'): string =>
  exampleMail({
    from: 'Mail Delivery System <MAILER-DAEMON@mx.lpse.test>',
    subject: 'Undelivered Mail Returned to Sender',
    headers: [
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=r',
    ],
    body: [
      '--r',
      part('text/plain', 'This is the mail system.'),
      '--r',
      part(
        'message/delivery-status',
        `Reporting-MTA: dns; mx.lpse.test\r\n\r\nFinal-Recipient: rfc822; rina@melati.test\r\nAction: ${action}\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; ${words}`,
      ),
      '--r',
      part('text/rfc822-headers', `From: helpdesk@lpse.test\r\nMessage-ID: ${messageId}`),
      '--r--',
    ].join('\r\n'),
  })
