import { connect, createServer, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { callDesk, refusal, succeeded } from '#server/testing/call-desk.ts'
import { bounceOf, exampleMail, nested, withFile } from '#server/testing/example-mails.ts'
import { openImapServer } from '#server/testing/imap-server.ts'
import { mailDesk } from '#server/testing/mail-desk.ts'
import { openMailServer } from '#server/testing/mail-server.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { dayInJember, ticketDesk } from '#server/testing/ticket-desk.ts'
import { startReading } from './index.ts'

type Imap = Awaited<ReturnType<typeof openImapServer>>
type Desk = Awaited<ReturnType<typeof mailDesk>>

let imap: Imap
let smtp: Awaited<ReturnType<typeof openMailServer>>
let house: TestHouse
let desk: Desk
const desks: Desk[] = []
beforeAll(async () => {
  smtp = await openMailServer()
  imap = await openImapServer()
  house = await startHouse({ settings: { smtpUrl: smtp.url, mailFrom: 'helpdesk@lpse.test' } })
  desk = await deskOf('helpdesk')
})
afterAll(async () => {
  await Promise.all(desks.map((each) => each.close()))
  await house.close()
  await Promise.all([smtp.close(), imap.close()])
})
afterEach(() => {
  smtp.letters.length = 0
})

async function deskOf(user: string, more = {}) {
  const made = await mailDesk(house, imap.port, user, more)
  desks.push(made)
  return made
}

/** A ticket with its numbers told, and its letter on its way to whoever was written to. */
const waiting = (words = {}) => ticketDesk(house, 'sari').waiting(words)
const messageIdOf = (letter = '') => /^Message-ID: (<[^>]+>)\r$/m.exec(letter)?.[1] ?? ''
const letterTo = (address: string) => smtp.letters.find((letter) => letter.includes(`To: ${address}`)) ?? ''
const newest = async (show: Parameters<ReturnType<Desk['as']>['list']>[0] = 'open') =>
  succeeded(await desk.as().list(show)).items[0]
const subjectsOf = async (boxId: string) =>
  (await house.owner`select subject from received_mails where box_id = ${boxId} order by uid`).map(
    ({ subject }) => subject,
  )

test('the unit answers by replying, in any mail program: it joins its ticket and becomes the Form Jawaban by one key', async () => {
  const ticket = await waiting()
  succeeded(await desk.as().write(ticket.id, 'ppe@jember.test'))
  await house.runJobs()
  const asked = letterTo('ppe@jember.test')
  house.clock.advance(3_600_000)
  const reply = ['In-Reply-To: <lain@x.test>', `References: ${messageIdOf(asked)} <lain@x.test>`]
  const body = 'Perkecil ukuran berkasnya.\r\n\r\n> Mohon jawabannya.'
  imap.deliver(
    'helpdesk',
    exampleMail({ from: 'PPE <PPE@jember.test>', subject: 'Re: Mohon jawaban', headers: reply, body }),
  )
  await desk.read()
  const { items } = succeeded(await desk.as().messages(ticket.id))
  expect(items.map(({ way }) => way)).toEqual(['out', 'in'])
  const mail = items.flatMap((each) => (each.way === 'in' ? [each.mail] : []))[0]
  expect(mail).toMatchObject({ state: 'joined', joinedBy: 'thread', answers: true, ticketId: ticket.id })
  const accepted = succeeded(await desk.as().acceptAnswer(mail?.id ?? '', 'Perkecil ukuran berkasnya.'))
  expect(accepted).toEqual({ ticketId: ticket.id, receivedOn: dayInJember(house) })
  const form = succeeded(await callDesk(house, 'sari').read(ticket.formId))
  expect(form).toMatchObject({ phase: 'informing', answeredOn: dayInJember(house) })
  expect(form.words.answer).toBe('Perkecil ukuran berkasnya.')
  expect(form.answerSource).toContain('ppe@jember.test')
  expect(succeeded(await desk.as().mail(mail?.id ?? '')).answers).toBe(false)
})

test('a reply without references finds its ticket by the code in the letter; the code of another case does not', async () => {
  const [one, other] = [await waiting(), await waiting()]
  succeeded(await desk.as().write(one.id, 'ppe@jember.test'))
  await house.runJobs()
  const line = /\[TKT[^\]]+\]/.exec(letterTo('ppe@jember.test').replace(/=\r\n/g, ''))?.[0] ?? ''
  imap.deliver(
    'helpdesk',
    exampleMail({ from: 'orang.lain@jember.test', subject: 'Balasan', body: `Begini.\r\n> ${line}` }),
  )
  const number = succeeded(await callDesk(house, 'sari').read(other.formId)).numbers.ticket ?? ''
  imap.deliver(
    'helpdesk',
    exampleMail({ subject: 'Tiruan', body: line.replace(/TKT-[A-Z]+-\d+-\d+/, number) }),
  )
  await desk.read()
  expect(succeeded(await desk.as().messages(one.id)).items.at(-1)).toMatchObject({
    mail: { joinedBy: 'code', subject: 'Balasan' },
  })
  expect(await newest()).toMatchObject({ subject: 'Tiruan', state: 'proposed', consultationId: other.formId })
})

test('a number heard on the telephone proposes the ticket, and joins it when the form has the sender’s address', async () => {
  const mine = await waiting({ email: 'rina@melati.test' })
  const form = succeeded(await callDesk(house, 'sari').read(mine.formId))
  imap.deliver(
    'helpdesk',
    exampleMail({ subject: 'Susulan', body: `Form ${form.numbers.form?.toLowerCase()}` }),
  )
  imap.deliver(
    'helpdesk',
    exampleMail({ from: 'kantor@melati.test', subject: 'Dari kantor', body: `${form.numbers.ticket}` }),
  )
  await desk.read()
  const { items } = succeeded(await desk.as().messages(mine.id))
  const received = items.flatMap((each) => (each.way === 'in' ? [each.mail] : []))
  expect(received.map(({ subject, state, joinedBy }) => [subject, state, joinedBy])).toEqual([
    ['Susulan', 'joined', 'sender'],
    ['Dari kantor', 'proposed', null],
  ])
  const proposed = received[1]?.id ?? ''
  expect(succeeded(await desk.as('audit').mail(proposed)).ticketNumber).toBe(form.numbers.ticket)
  expect(refusal(await desk.as('audit').join(proposed))).toBe('not_allowed')
  expect(succeeded(await desk.as('budi').join(proposed))).toMatchObject({
    state: 'joined',
    joinedBy: 'person',
  })
  expect(refusal(await desk.as().refuse(proposed))).toBe('mail_already_handled')
  expect(succeeded(await desk.as().release(proposed))).toMatchObject({ state: 'new', consultationId: null })
  expect(refusal(await desk.as().join(proposed, 'TKT-JBR-202611-9999'))).toBe('number_unknown')
  expect(succeeded(await desk.as().join(proposed, ` ${form.numbers.form?.toLowerCase()} `))).toMatchObject({
    state: 'joined',
    consultationId: mine.formId,
  })
})

test('a mail of somebody unknown becomes a case of channel e-mail, which the telephone recap does not show; or is refused', async () => {
  imap.deliver(
    'helpdesk',
    exampleMail({
      from: 'Hendra <hendra@argopuro.test>',
      subject: 'Tanya SIKaP',
      body: 'Bagaimana mendaftar?',
    }),
  )
  imap.deliver('helpdesk', exampleMail({ from: 'iklan@x.test', subject: 'Promo' }))
  await desk.read()
  const { items } = succeeded(await desk.as().list())
  const [promo, asked] = ['Promo', 'Tanya SIKaP'].map(
    (words) => items.find(({ subject }) => subject === words)?.id ?? '',
  )
  const accepted = succeeded(await desk.as().accept(asked ?? ''))
  const form = succeeded(await callDesk(house, 'sari').read(accepted.consultationId ?? ''))
  expect(form).toMatchObject({ channel: 'email', lateEntry: false, phase: 'deciding', call: null })
  expect(form.words).toMatchObject({ name: 'Hendra', email: 'hendra@argopuro.test' })
  expect(form.words.problem).toContain('Bagaimana mendaftar?')
  expect(refusal(await desk.as('budi').accept(asked ?? ''))).toBe('mail_already_handled')
  expect(succeeded(await desk.as().refuse(promo ?? '', 'Bukan urusan kantor.'))).toMatchObject({
    state: 'refused',
  })
  expect((await newest('refused'))?.id).toBe(promo)
  expect(succeeded(await desk.as().release(promo ?? '')).state).toBe('new')
})

test('A8: automatic answers and bounces are told apart, never answered, and a bounce marks its letter with the server’s words', async () => {
  const ticket = await waiting()
  succeeded(await desk.as().write(ticket.id, 'hilang@jember.test'))
  await house.runJobs()
  const id = messageIdOf(letterTo('hilang@jember.test'))
  smtp.letters.length = 0
  const away = ['Auto-Submitted: auto-replied', `In-Reply-To: ${id}`]
  imap.deliver('helpdesk', exampleMail({ from: 'hilang@jember.test', subject: 'Cuti', headers: away }))
  imap.deliver('helpdesk', bounceOf('<bukan-surat-kami@lpse.test>', '550 forged'))
  imap.deliver('helpdesk', bounceOf(id, '550 5.1.1 no such user here'))
  await desk.read()
  await house.runJobs()
  expect(smtp.letters).toEqual([])
  const { items } = succeeded(await desk.as().messages(ticket.id))
  expect(items).toMatchObject([
    { way: 'out', mail: { state: 'failed', error: '550 5.1.1 no such user here' } },
    { way: 'in', mail: { kind: 'automatic', answers: false } },
    { way: 'in', mail: { kind: 'bounce' } },
  ])
  expect(succeeded(await desk.as().list('automatic')).items).toMatchObject([{ kind: 'bounce', state: 'new' }])
})

test('poison is set aside with all its bytes, and the next mail is taken in', async () => {
  imap.deliver('helpdesk', nested(50))
  imap.deliver('helpdesk', withFile('bukti.txt', Buffer.from('<script>alert(1)</script>'), 'Bukti'))
  await desk.read()
  const aside = await newest('set_aside')
  expect(aside).toMatchObject({ trouble: 'too_deep', subject: '50 lapis', fromAddress: 'rina@melati.test' })
  const kept = await desk.as().file(aside?.id ?? '')
  expect(kept.body.toString()).toContain('paling dalam')
  const proof = await newest()
  expect(proof).toMatchObject({ subject: 'Bukti', attachments: 1 })
  // A2: whatever it says it is, it is handed out to be kept, and runs nowhere.
  const { headers } = await desk.as().file(proof?.id ?? '')
  expect(headers).toMatchObject({
    'content-type': expect.stringMatching(/^text\/plain/),
    'content-disposition': expect.stringMatching(/^attachment/),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  expect((await desk.as().file(proof?.id ?? '', 7)).status).toBe(404)
})

test('A1: the page that shows a mail runs no script and loads nothing', async () => {
  const body = '<p>Halo</p><script>alert(1)</script><img src="https://pelacak.test/x.gif">'
  imap.deliver('helpdesk', exampleMail({ subject: 'HTML', headers: ['Content-Type: text/html'], body }))
  await desk.read()
  const page = await desk.as().page((await newest())?.id ?? '')
  expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox allow-popups/)
  expect(page.headers['content-security-policy']).not.toContain('allow-scripts')
  const html = String(page.body)
  expect(html).toContain('<p>Halo</p>')
  expect(html).not.toMatch(/<script|<img|pelacak/)
})

test('a line that is cut at any step loses nothing and doubles nothing', async () => {
  const cut = await deskOf('putus')
  for (let at = 0; at < 6; at++)
    imap.deliver('putus', exampleMail({ id: `putus-${at}`, subject: `putus ${at}` }))
  const line = await countedLine(imap.port)
  let cuts = 0
  for (let after = 1; after < 60; after++) {
    line.cutAfter(after)
    const broken = await cut.read(line.port).then(
      () => false,
      () => true,
    )
    if (!broken) break
    cuts++
  }
  expect(cuts).toBeGreaterThan(5)
  line.cutAfter(Number.POSITIVE_INFINITY)
  await cut.read(line.port)
  await line.close()
  expect(await subjectsOf(cut.boxId)).toEqual(Array.from({ length: 6 }, (_, at) => `putus ${at}`))
})

test('under another UIDVALIDITY all is looked at again, and what is known stays one', async () => {
  const moved = await deskOf('pindah')
  imap.deliver('pindah', exampleMail({ id: 'lama', subject: 'lama' }))
  await moved.read()
  const valid = () =>
    house.owner`select uid_validity, last_uid from mail_readings where box_id = ${moved.boxId}`
  const [before] = await valid()
  await new Promise((later) => setTimeout(later, 1_100))
  imap.forgetUids('pindah')
  imap.deliver('pindah', exampleMail({ id: 'baru', subject: 'baru' }))
  await moved.read()
  const [after] = await valid()
  expect(after?.uid_validity).not.toBe(before?.uid_validity)
  expect((await subjectsOf(moved.boxId)).sort()).toEqual(['baru', 'lama'])
})

test('mail that lay in a box before it was added stays there, unless it is wanted', async () => {
  imap.deliver('tua', exampleMail({ subject: 'sudah lama' }))
  house.clock.set(new Date(Date.now() + 60_000))
  const old = await deskOf('tua', { readWaiting: false })
  await old.read()
  expect(await subjectsOf(old.boxId)).toEqual([])
})

test('a mail is taken in by one of several processes, as soon as it comes', async () => {
  const live = await deskOf('langsung')
  const log = { warn: () => {}, info: () => {} } as unknown as Parameters<typeof startReading>[0]['log']
  const parts = {
    url: house.database.worker,
    db: live.desk.db,
    post: house.settings,
    now: live.desk.now,
    log,
  }
  const readers = [startReading(parts), startReading(parts)]
  const arrived = async (subject: string) => {
    while (!(await subjectsOf(live.boxId)).includes(subject))
      await new Promise((later) => setTimeout(later, 50))
  }
  try {
    imap.deliver('langsung', exampleMail({ subject: 'pertama' }))
    await arrived('pertama')
    imap.deliver('langsung', exampleMail({ subject: 'kedua' }))
    await arrived('kedua')
    const [locks] =
      await house.owner`select count(*)::int as held from pg_locks where locktype = 'advisory' and granted
      and pid in (select pid from pg_stat_activity where application_name = 'dering-mail')`
    const [boxes] =
      await house.owner`select count(*)::int as open from mail_boxes where imap is not null and ended_at is null`
    expect(locks?.held).toBe(boxes?.open)
  } finally {
    await Promise.all(readers.map((reader) => reader.stop()))
  }
})

/** A way to a server that is cut after so many pieces have come back from it. */
async function countedLine(port: number) {
  let left = Number.POSITIVE_INFINITY
  const sockets = new Set<Socket>()
  const server = createServer((here) => {
    const there = connect(port, '127.0.0.1')
    sockets.add(here).add(there)
    here.on('error', () => {})
    there.on('error', () => {})
    here.on('data', (bytes) => there.write(bytes))
    there.on('data', (bytes) => {
      if (--left >= 0) return here.write(bytes)
      here.resetAndDestroy()
      return there.destroy()
    })
    here.on('close', () => there.destroy())
    there.on('close', () => here.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as { port: number }).port,
    cutAfter: (pieces: number) => {
      left = pieces
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}
