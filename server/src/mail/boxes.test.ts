import { createServer, type Server } from 'node:net'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import * as api from '#domain/mail/mail-boxes.api.ts'
import { firstMailTemplates } from '#domain/mail/templates.ts'
import { callDesk, refusal, succeeded } from '#server/testing/call-desk.ts'
import { openMailServer } from '#server/testing/mail-server.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

type Wished = z.input<typeof api.saveMailBox.body>
const password = 'rahasia kotak'

let server: Awaited<ReturnType<typeof openMailServer>>
let secure: Awaited<ReturnType<typeof openMailServer>>
let mute: Server
let house: TestHouse
beforeAll(async () => {
  server = await openMailServer({
    disabledCommands: ['STARTTLS'],
    authOptional: false,
    allowInsecureAuth: true,
  })
  secure = await openMailServer({ secure: true })
  mute = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await new Promise<void>((listening) => mute.listen(0, '127.0.0.1', listening))
  house = await startHouse()
})
afterAll(async () => {
  await house.close()
  mute.close()
  await Promise.all([server.close(), secure.close()])
})

const admin = () => house.as('admin')
const at = (id: string) => ({ params: { officeId: house.offices.JBR, id } })
const box = (more: Partial<Wished> = {}): Wished => ({
  name: 'Helpdesk',
  address: 'helpdesk@lpse-jbr.test',
  senderName: 'Helpdesk LPSE Jember',
  userName: 'helpdesk',
  smtp: { host: '127.0.0.1', port: server.port, security: 'none', signsIn: true },
  imap: null,
  sends: true,
  password,
  ...more,
})
const add = (id: string, more: Partial<Wished> = {}) =>
  admin().call(api.addMailBox, {
    params: { officeId: house.offices.JBR },
    body: { ...box(more), id },
  })
const tryIt = (body: z.input<typeof api.tryMailBox.body>) =>
  admin().call(api.tryMailBox, { params: { officeId: house.offices.JBR }, body })
const list = async () =>
  succeeded(await admin().call(api.listMailBoxes, { params: { officeId: house.offices.JBR } })).items
const trySmtp = async (smtp: Partial<NonNullable<Wished['smtp']>>, more: Partial<Wished> = {}) => {
  const body = box({
    smtp: { host: '127.0.0.1', port: server.port, security: 'none', signsIn: true, ...smtp },
    ...more,
  })
  return succeeded(await tryIt(body)).smtp?.verdict
}

test('the office’s mail goes out by its own box, which signs in with a password that nobody is told again', async () => {
  const id = uuid()
  const saved = succeeded(await add(id))
  expect(saved).toMatchObject({ id, sends: true, hasPassword: true, smtp: { port: server.port } })
  expect(JSON.stringify([saved, await list()])).not.toContain(password)
  const [row] = await house.owner`select sealed_password from mail_boxes where id = ${id}`
  expect(Buffer.from(row?.sealed_password ?? '').toString('latin1')).not.toContain(password)
  const sari = callDesk(house, 'sari')
  const form = await sari.ticket({ email: 'rina@melati.test' })
  succeeded(await sari.handOver(form.id))
  await house.runJobs()
  expect(server.letters).toEqual([
    expect.stringContaining('From: Helpdesk LPSE Jember <helpdesk@lpse-jbr.test>'),
  ])
  expect(server.user).toBe('helpdesk')
  expect(server.letters[0]).toMatch(/^Message-ID: <[0-9a-f]{36}@lpse-jbr\.test>\r$/m)
})

test('a second box that sends takes the place of the first, and an ended one forgets its password', async () => {
  const [first] = await list()
  const second = uuid()
  succeeded(await add(second, { name: 'Cadangan' }))
  expect((await list()).map(({ name, sends }) => [name, sends])).toEqual([
    ['Helpdesk', false],
    ['Cadangan', true],
  ])
  expect((await admin().call(api.endMailBox, at(second))).status).toBe(204)
  expect((await list()).map(({ id }) => id)).toEqual([first?.id])
  const [row] = await house.owner`select sealed_password from mail_boxes where id = ${second}`
  expect(row).toEqual({ sealed_password: null })
  expect(refusal(await admin().call(api.saveMailBox, { ...at(second), body: box() }))).toBe(
    'mail_box_not_found',
  )
})

test('a kept password is never shown to another server than it was typed for', async () => {
  const id = uuid()
  succeeded(await add(id, { sends: false }))
  const { password: _, ...kept } = box({ sends: false, name: 'Nama lain' })
  expect(succeeded(await admin().call(api.saveMailBox, { ...at(id), body: kept })).name).toBe('Nama lain')
  const elsewhere = {
    ...kept,
    smtp: { host: '127.0.0.1', port: secure.port, security: 'none' as const, signsIn: true },
  }
  expect(refusal(await admin().call(api.saveMailBox, { ...at(id), body: elsewhere }))).toBe(
    'mail_password_needed',
  )
  expect(refusal(await tryIt({ ...elsewhere, boxId: id }))).toBe('mail_password_needed')
  expect(succeeded(await tryIt({ ...kept, boxId: id })).smtp?.verdict).toBe('fine')
})

test('trying the connection says in a word what is wrong', async () => {
  const closed = createServer()
  await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening))
  const { port } = closed.address() as { port: number }
  await new Promise((done) => closed.close(done))
  expect(await trySmtp({})).toBe('fine')
  expect(await trySmtp({}, { password: 'salah' })).toBe('password')
  expect(await trySmtp({ port })).toBe('refused')
  expect(await trySmtp({ host: 'tidak-ada.invalid' })).toBe('no_name')
  expect(await trySmtp({ port: secure.port, security: 'tls' })).toBe('certificate')
  expect(await trySmtp({ security: 'tls' })).toBe('no_tls')
  expect(await trySmtp({ security: 'starttls' })).toBe('no_tls')
  expect(await trySmtp({ port: (mute.address() as { port: number }).port })).toBe('broken')
})

test('A16: the trial reaches no address inside the network that the installation does not allow', async () => {
  const allowed = house.settings.insideNetworks
  house.settings.insideNetworks = []
  const heard = server.nextConnection()
  for (const host of [
    '127.0.0.1',
    'localhost',
    '0.0.0.0',
    '::1',
    '::ffff:127.0.0.1',
    '10.0.0.7',
    '169.254.169.254',
  ])
    expect([host, await trySmtp({ host })]).toEqual([host, 'inside'])
  house.settings.insideNetworks = allowed
  expect(heard.happened()).toBe(false)
  expect(await trySmtp({})).toBe('fine')
  expect(heard.happened()).toBe(true)
})

test('an agent neither sees the boxes nor changes them', async () => {
  const params = { officeId: house.offices.JBR }
  expect(refusal(await house.as('sari').call(api.listMailBoxes, { params }))).toBe('not_allowed')
  expect(refusal(await house.as('wati').call(api.saveMailBox, { ...at(uuid()), body: box() }))).toBe(
    'not_allowed',
  )
})

test('the numbers go out in the office’s own words; a word that no letter knows is refused', async () => {
  const params = { officeId: house.offices.JBR, purpose: 'numbers' as const }
  const wati = house.as('wati')
  const template = { subject: 'Nomor {nomor_tiket}', body: 'Salam, {nama}. {petugass}' }
  const refused = await wati.call(api.saveMailTemplate, { params, body: { template } })
  expect(refused.body).toMatchObject({
    error: { code: 'template_words_unknown', details: { words: ['petugass'] } },
  })
  const own = { subject: 'Nomor {nomor_tiket}', body: 'Salam, {nama}.' }
  expect(succeeded(await wati.call(api.saveMailTemplate, { params, body: { template: own } })).own).toBe(true)
  const [first] = await list()
  succeeded(await admin().call(api.saveMailBox, { ...at(first?.id ?? ''), body: box() }))
  server.letters.length = 0
  const sari = callDesk(house, 'sari')
  const { id, numbers } = await sari.ticket({ email: 'rina@melati.test' })
  succeeded(await sari.handOver(id))
  const test = { commandId: uuid(), template: own }
  const sent = succeeded(await wati.call(api.sendTestMail, { params, body: test }))
  expect(sent.to).toBe(house.cast.wati.email)
  await house.runJobs()
  const [toCaller = '', toWati = ''] = server.letters.toSorted((one) =>
    one.includes('rina@melati') ? -1 : 1,
  )
  expect(toCaller).toContain(`Subject: Nomor ${numbers.ticket}`)
  expect(toCaller).toContain('Salam, Rina Kusuma.')
  expect(toWati).toContain(`To: ${house.cast.wati.email}`)
  expect(toWati).toContain('TKT-CTH-202611-0001')
  const back = succeeded(await wati.call(api.saveMailTemplate, { params, body: { template: null } }))
  expect(back).toEqual({ purpose: 'numbers', own: false, ...firstMailTemplates.numbers })
})
