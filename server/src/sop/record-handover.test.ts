import { hostname } from 'node:os'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callDesk, refusal, succeeded } from '#server/testing/call-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

/** A real mail server of an hour; `answer` is what it says to the next letters. */
const letters: string[] = []
const greetings: string[] = []
let answer: { code: number; words: string } | null = null
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    greetings.push(session.hostNameAppearsAs)
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      if (answer) return done(Object.assign(new Error(answer.words), { responseCode: answer.code }))
      letters.push(Buffer.concat(parts).toString('utf8'))
      done()
    })
  },
})

let house: TestHouse
let withoutServer: TestHouse
let sari: ReturnType<typeof callDesk>
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as { port: number }
  house = await startHouse({
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Helpdesk <helpdesk@lpse.test>' },
  })
  withoutServer = await startHouse()
  sari = callDesk(house, 'sari')
})
afterAll(async () => {
  await Promise.all([house.close(), withoutServer.close()])
  await new Promise<void>((closed) => server.close(closed))
})

/** Names of a letter's headers, and its boundaries none: one part of plain text. */
const headersOf = (letter: string) =>
  (letter.split('\r\n\r\n')[0] ?? '').split(/\r\n(?![ \t])/).map((line) => line.split(':')[0]?.toLowerCase())

/** The queue waits longer after each failure, by the database's own clock. */
const timeForAnotherTry = () => house.owner`update graphile_worker._private_jobs set run_at = now()`

const email = 'rina@melati.test'

test('the caller gets an e-mail with both numbers and where to send the case', async () => {
  const { id, numbers } = await sari.ticket({ email })
  expect(succeeded(await sari.handOver(id, { handover: 'tts' }))).toMatchObject({
    mail: 'waiting',
    ticket: { handover: 'tts' },
  })
  await house.runJobs()
  expect(succeeded(await sari.step(id, 'numbers_told'))).toMatchObject({ phase: 'waiting', mail: 'sent' })
  await house.runJobs()
  const [letter = '', ...more] = letters.splice(0)
  expect(more).toEqual([])
  expect(letter).toMatch(/^From: Helpdesk <helpdesk@lpse\.test>\r$/m)
  expect(letter).toMatch(/^To: rina@melati\.test\r$/m)
  for (const words of [numbers.form, numbers.ticket, 'https://support.lpse.test'])
    expect(letter).toContain(words)
})

test('without an address no e-mail is asked for, and without a server it says so', async () => {
  const { id } = await sari.ticket()
  expect(succeeded(await sari.handOver(id)).mail).toBeNull()
  const there = callDesk(withoutServer, 'sari')
  const form = await there.ticket({ email })
  expect(succeeded(await there.handOver(form.id)).mail).toBe('no_server')
})

test('a hand-over recorded again tells the caller anew, the same one does not', async () => {
  const { id } = await sari.ticket({ email })
  succeeded(await sari.handOver(id, { handover: 'email' }))
  succeeded(await sari.handOver(id, { handover: 'email', note: 'Sudah dijelaskan.' }))
  succeeded(await sari.handOver(id, { handover: 'internal' }))
  await house.runJobs()
  expect(letters.splice(0)).toHaveLength(2)
})

test('what the mail server refuses is kept in its words, tried again, and the same letter to its receiver', async () => {
  const { id } = await sari.ticket({ email })
  answer = { code: 451, words: 'mailbox is busy' }
  succeeded(await sari.handOver(id))
  await house.runJobs({ mayFail: true })
  const [failed] = await house.owner`select state, error, message_id from mails where consultation_id = ${id}`
  expect(failed).toMatchObject({ state: 'failed', error: expect.stringContaining('mailbox is busy') })
  expect((await sari.read(id)).body.mail).toBe('failed')
  answer = null
  await timeForAnotherTry()
  await house.runJobs()
  expect((await sari.read(id)).body.mail).toBe('sent')
  expect(letters.splice(0)).toEqual([expect.stringContaining(`Message-ID: ${failed?.message_id}`)])
})

test('an address that is refused for good is not tried again', async () => {
  const { id } = await sari.ticket({ email })
  answer = { code: 550, words: 'no such mailbox' }
  succeeded(await sari.handOver(id))
  await house.runJobs()
  answer = null
  await timeForAnotherTry()
  await house.runJobs()
  expect((await sari.read(id)).body.mail).toBe('failed')
  expect(letters.splice(0)).toEqual([])
})

test('an e-mail that failed is sent again once, however many ask, and one that was sent is left alone', async () => {
  const { id } = await sari.ticket({ email })
  answer = { code: 550, words: 'no such mailbox' }
  succeeded(await sari.handOver(id))
  await house.runJobs()
  answer = null
  const [failed] = await house.owner`select message_id from mails where consultation_id = ${id}`
  const budi = callDesk(house, 'budi')
  succeeded(await sari.step(id, 'numbers_told'))
  const both = await Promise.all([sari.mailAgain(id), budi.mailAgain(id)])
  expect(both.map((one) => succeeded(one).mail)).toEqual(['waiting', 'waiting'])
  await house.runJobs()
  expect(letters.splice(0)).toEqual([expect.stringContaining(`Message-ID: ${failed?.message_id}`)])
  expect(succeeded(await sari.mailAgain(id)).mail).toBe('sent')
  await house.runJobs()
  expect(letters).toEqual([])
})

test('sending again does not wait for the next try of the queue, and leaves none behind', async () => {
  const { id } = await sari.ticket({ email })
  answer = { code: 451, words: 'mailbox is busy' }
  succeeded(await sari.handOver(id))
  await house.runJobs({ mayFail: true })
  answer = null
  succeeded(await sari.mailAgain(id))
  await house.runJobs()
  expect((await sari.read(id)).body.mail).toBe('sent')
  await timeForAnotherTry()
  await house.runJobs()
  expect(letters.splice(0)).toHaveLength(1)
})

test('a corrected address gets a letter of its own, and what waited for a mail server goes out once there is one', async () => {
  const { id } = await sari.ticket({ email: 'rina@melatti.test' })
  answer = { code: 550, words: 'no such mailbox' }
  succeeded(await sari.handOver(id))
  await house.runJobs()
  answer = null
  succeeded(await sari.type(id, { email }))
  expect(succeeded(await sari.mailAgain(id)).mail).toBe('waiting')
  await house.runJobs()
  expect(letters.splice(0)).toEqual([expect.stringMatching(/^To: rina@melati\.test\r$/m)])

  const waiting = await sari.ticket({ email })
  succeeded(await sari.handOver(waiting.id))
  await house.runJobs()
  letters.length = 0
  await house.owner`update mails set state = 'no_server', message_id = '<1@dering.invalid>'
    where consultation_id = ${waiting.id}`
  expect(succeeded(await sari.mailAgain(waiting.id)).mail).toBe('waiting')
  await house.runJobs()
  expect(letters.splice(0)).toEqual([expect.stringMatching(/^Message-ID: <[^>]*@lpse\.test>\r$/m)])
})

test('A6: nothing that was typed becomes a header or a second receiver', async () => {
  const name = 'Rina\r\nBcc: semua@lpse.test'
  const { id } = await sari.ticket({ email, name })
  succeeded(await sari.handOver(id, { handover: 'tts', foreignNumber: 'A1\r\nX-Evil: 1' }))
  await house.runJobs()
  const [letter = ''] = letters.splice(0)
  const [headers = ''] = letter.split('\r\n\r\n')
  expect(headers).not.toMatch(/^(Bcc|X-Evil):/im)
  expect(letter).not.toMatch(/^(Bcc|X-Evil):/im)
  const forged = await sari.callForTicket({ email: 'rina@melati.test\r\nBcc: semua@lpse.test' })
  expect(refusal(await sari.decide(forged.id, 'ticket'))).toBe('fields_missing')
})

test('that a hand-over was not possible needs a reason, and the numbers are told only once it is recorded', async () => {
  const { id } = await sari.ticket()
  const told = await sari.step(id, 'numbers_told')
  expect(told.body).toMatchObject({ error: { code: 'fields_missing', details: { fields: ['handover'] } } })
  const unsaid = await sari.handOver(id, { handover: 'none' })
  expect(unsaid.body).toMatchObject({ error: { code: 'fields_missing', details: { fields: ['note'] } } })
  succeeded(await sari.handOver(id, { handover: 'none', note: 'Tidak punya surel.' }))
  expect(succeeded(await sari.step(id, 'numbers_told'))).toMatchObject({
    phase: 'waiting',
    ticket: { handover: 'none', handoverNote: 'Tidak punya surel.' },
  })
})

test('a form that was answered has nothing to hand over', async () => {
  const { id } = await sari.answered()
  expect(refusal(await sari.handOver(id))).toBe('step_not_allowed')
})

test('A24: an e-mail carries our own headers only, and neither they nor the greeting tell of machine, program or people', async () => {
  letters.length = greetings.length = 0
  const { id } = await sari.ticket({
    email,
    name: 'Rina\r\nBcc: semua@lain.test',
    problem: 'X-Beta: 1\r\n\r\nisi kedua',
  })
  await sari.handOver(id, { handover: 'email' })
  await house.runJobs()
  const [letter = ''] = letters
  expect(headersOf(letter).sort()).toEqual(
    [
      ...['from', 'to', 'subject', 'message-id', 'date', 'auto-submitted'],
      ...['mime-version', 'content-type', 'content-transfer-encoding'],
    ].sort(),
  )
  expect(letter).toMatch(/^Message-ID: <[0-9a-f-]{36}@lpse\.test>\r$/im)
  // A list that the office's mail goes through must not be answered by machines (RFC 3834).
  expect(letter).toMatch(/^Auto-Submitted: auto-generated\r$/im)
  expect(greetings).toEqual(['lpse.test'])
  for (const secret of [hostname(), 'nodemailer', house.cast.sari.name, house.cast.sari.email, '127.0.0.1'])
    expect(letter.toLowerCase()).not.toContain(secret.toLowerCase())
})
