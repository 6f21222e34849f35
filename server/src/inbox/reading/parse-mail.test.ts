import { expect, test } from 'vitest'
import { bounceOf, exampleMail, manyParts, nested, withFile } from '#server/testing/example-mails.ts'
import { parseMail } from './parse-mail.ts'

/** A7 and Show 5: the corpus of awkward mail, each read as its test says, off the main thread. */
const read = (source: string | Buffer) => parseMail(Buffer.from(source))

async function parsed(source: string | Buffer) {
  const told = await read(source)
  if (!('mail' in told)) throw new Error(`not read: ${told.trouble}`)
  return told.mail
}

test('an ordinary letter is read whole', async () => {
  const mail = await parsed(exampleMail({ id: 'satu' }))
  expect(mail).toMatchObject({
    from: { address: 'rina@melati.test', name: 'Rina Kusuma' },
    subject: 'Tidak dapat mengunggah',
    messageId: '<satu@melati.test>',
    kind: 'letter',
    text: 'Selamat pagi, dokumen penawaran tidak dapat diunggah.',
    html: null,
    writtenAt: Date.parse('2026-11-23T02:20:00Z'),
  })
})

test('broken and unknown charsets, bytes that are no text and a NUL still give words that can be stored', async () => {
  const odd = [
    exampleMail({
      subject: '=?klingon?B?w6k=?= dan =?utf-8?Q?=E9=?=',
      headers: ['Content-Type: text/plain; charset=klingon'],
    }),
    Buffer.concat([
      Buffer.from(exampleMail({ headers: ['Content-Type: text/plain; charset=utf-8'] })),
      Buffer.from([0xff, 0xfe, 0x00, 0xc3]),
    ]),
    exampleMail({ headers: ['Content-Type: text/plain; charset="iso-2022-jp"'], body: '\x1b$B%F%9%H\x1b(B' }),
  ]
  for (const source of odd) {
    const mail = await parsed(source)
    expect(`${mail.subject}${mail.text}`.includes('\0')).toBe(false)
    expect(`${mail.subject}${mail.text}`.isWellFormed()).toBe(true)
  }
  expect((await parsed(odd[2] ?? '')).text).toBe('テスト')
})

test('a file is what its bytes are, whatever it is called: winmail.dat, a picture called document', async () => {
  const tnef = Buffer.concat([Buffer.from([0x78, 0x9f, 0x3e, 0x22]), Buffer.alloc(200, 7)])
  const winmail = await parsed(withFile('winmail.dat', tnef))
  expect(winmail.files).toMatchObject([{ name: 'winmail.dat' }])
  expect(Buffer.from(winmail.files[0]?.bytes ?? []).equals(tnef)).toBe(true)
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  expect((await parsed(withFile('../../dokumen.pdf', png))).files).toMatchObject([
    { name: '../../dokumen.pdf', mediaType: 'image/png' },
  ])
})

test('A7: what is nested deeper than thirty is not read; twenty deep is', async () => {
  expect(await read(nested(50))).toEqual({ trouble: 'too_deep' })
  expect((await parsed(nested(20))).text).toBe('paling dalam')
})

test('A7: of 2,000 parts the words are read and the whole is kept as one file', async () => {
  const source = manyParts(2_000)
  const mail = await parsed(source)
  expect(mail).toMatchObject({ text: 'Isi.', shortened: true, files: [{ name: 'surel-asli.eml' }] })
  expect(Buffer.from(mail.files[0]?.bytes ?? []).toString()).toBe(source)
})

test('A7: a mail of 30 MB is read within its memory, and the server goes on meanwhile', async () => {
  const source = Buffer.from(withFile('besar.bin', Buffer.alloc(22_000_000, 'x')))
  expect(source.length).toBeGreaterThan(29_000_000)
  let turns = 0
  const clock = setInterval(() => turns++, 5)
  const mail = await parsed(source)
  clearInterval(clock)
  expect(mail.files[0]?.bytes).toHaveLength(22_000_000)
  expect(turns).toBeGreaterThan(3)
  expect(process.memoryUsage().rss).toBeLessThan(1_200_000_000)
}, 60_000)

test('A1: of HTML the words stay; what runs, loads, covers or lies about its way does not', async () => {
  const hostile = [
    '<p onclick="x()">Halo <b>Ibu</b></p><script>alert(1)</script><style>body{display:none}</style>',
    '<img src="https://pelacak.test/a.gif" onerror="x()"><svg onload="x()"><a xlink:href="javascript:x()">a</a></svg>',
    '<a href="javascript:x()">satu</a><a href=" jAvAsCrIpT:x()">dua</a><a href="data:text/html,x">tiga</a>',
    '<iframe src="https://x.test"></iframe><form action="https://x.test"><input name="sandi"></form>',
    '<a href="https://lpse.test/x">sah</a><div style="position:fixed;top:0" class="x">melayang</div>',
    '<math><mtext><table><mglyph><style><img src=x onerror=x()></style></mglyph></table></mtext></math>',
    '<base href="https://x.test"><meta http-equiv="refresh" content="0;url=https://x.test"><object data="x"></object>',
  ].join('\n')
  const mail = await parsed(
    exampleMail({ headers: ['Content-Type: text/html; charset=utf-8'], body: hostile }),
  )
  const html = mail.html ?? ''
  expect(html).toContain('<p>Halo <b>Ibu</b></p>')
  expect(html).toContain(
    '<a href="https://lpse.test/x" rel="noopener noreferrer nofollow" target="_blank">sah</a>',
  )
  expect(html).not.toMatch(
    /script|onerror|onload|onclick|style|class=|<img|<svg|<iframe|<form|<input|<base|<meta|<object|data:|pelacak/i,
  )
  expect(mail.text).toContain('Halo Ibu')
  expect(mail.text).not.toContain('alert')
})

test('RFC 3834: what a program wrote by itself is told from a letter, and so is a report of RFC 3464', async () => {
  const kind = async (...headers: string[]) => (await parsed(exampleMail({ headers }))).kind
  expect(await kind('Auto-Submitted: auto-replied')).toBe('automatic')
  expect(await kind('Auto-Submitted: no')).toBe('letter')
  expect(await kind('Precedence: bulk')).toBe('automatic')
  expect(await kind('X-Auto-Response-Suppress: All')).toBe('automatic')
  const mail = await parsed(bounceOf('<abc@lpse.test>', '550 5.1.1 no such user'))
  expect(mail).toMatchObject({
    kind: 'bounce',
    bounce: { messageIds: ['<abc@lpse.test>'], failed: true, words: '550 5.1.1 no such user' },
  })
  expect((await parsed(bounceOf('<abc@lpse.test>', '450 later', 'delayed'))).bounce?.failed).toBe(false)
})

test('the same mail by two ways is one, another one is not', async () => {
  const one = exampleMail({ id: 'sama' })
  const [first, second, other] = await Promise.all([
    parsed(one),
    parsed(one.replace('Received: from mx', 'Received: from relay.test\r\nX-Spam: no\r\nReceived: from mx')),
    parsed(exampleMail({ id: 'sama', body: 'Isi yang lain.' })),
  ])
  expect(Buffer.from(first.identity).equals(second.identity)).toBe(true)
  expect(Buffer.from(first.identity).equals(other.identity)).toBe(false)
})

test('what is no mail at all is an answer too, and the next one is read', async () => {
  for (const source of ['', '\r\n\r\n', 'bukan surel', '\0\0\0', 'From: \r\n'.repeat(10_000)])
    await read(source)
  expect((await parsed(exampleMail({ id: 'lalu' }))).messageId).toBe('<lalu@melati.test>')
})
