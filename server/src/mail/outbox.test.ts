import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listOutgoingMails, sendMailAgain } from '#domain/mail/outgoing.api.ts'
import { tryForMs } from '#domain/mail/retry-pauses.ts'
import { callDesk, succeeded } from '#server/testing/call-desk.ts'
import { openMailServer } from '#server/testing/mail-server.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let server: Awaited<ReturnType<typeof openMailServer>>
let house: TestHouse
beforeAll(async () => {
  server = await openMailServer()
  house = await startHouse({ settings: { smtpUrl: server.url, mailFrom: 'helpdesk@lpse.test' } })
})
afterAll(async () => {
  await house.close()
  await server.close()
})
beforeEach(() => {
  server.answer = null
  server.letters.length = 0
})

/** A letter with the numbers of a new ticket, asked for and not yet sent; its row. */
async function letter() {
  const sari = callDesk(house, 'sari')
  const { id } = await sari.ticket({ email: 'rina@melati.test' })
  succeeded(await sari.handOver(id))
  const row = async () => {
    const [mail] = await house.owner`select id, state, error, message_id, attempt, next_try_at, handed_over_at
      from mails where consultation_id = ${id}`
    return mail ?? {}
  }
  return { id: (await row()).id as string, row }
}

/** Everything that waits in the queue is taken, as far as the house's clock has come. */
async function work() {
  await house.owner`update graphile_worker._private_jobs set run_at = now() where task_id in
      (select id from graphile_worker._private_tasks where identifier = 'mail.send')
    and (payload ->> 'mailId')::uuid in (select id from mails where coalesce(next_try_at, '-infinity') <= ${house.clock.now()})`
  await house.runJobs()
}

const as = (who: 'sari' | 'audit' = 'sari') => house.as(who)
const officeId = () => house.offices.JBR
const sendAgain = (id: string) =>
  as().call(sendMailAgain, { params: { officeId: officeId(), id }, body: { commandId: uuid() } })

test('a mail server that is down for a day gets the letter once, after growing pauses', async () => {
  const { row } = await letter()
  server.answer = { code: 421, words: 'down for maintenance' }
  const pauses: number[] = []
  const began = house.clock.now().getTime()
  await work()
  while (house.clock.now().getTime() - began < 86_400_000) {
    const { state, error, next_try_at: next } = await row()
    expect({ state, error }).toEqual({
      state: 'failed',
      error: expect.stringContaining('down for maintenance'),
    })
    pauses.push((next as Date).getTime() - house.clock.now().getTime())
    house.clock.set(next as Date)
    await work()
  }
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other))
  expect(pauses.length).toBeLessThan(15)
  server.answer = null
  house.clock.advance(6 * 3_600_000)
  await work()
  await work()
  expect(await row()).toMatchObject({ state: 'sent', error: null })
  expect(server.letters).toHaveLength(1)
})

test('after three days a letter goes no more by itself, is shown with the server’s words, and can be sent by hand', async () => {
  const { id, row } = await letter()
  server.answer = { code: 450, words: 'greylisted for good' }
  await work()
  house.clock.advance(tryForMs - 60_000)
  await work()
  expect(await row()).toMatchObject({ state: 'failed', next_try_at: null })
  await work()
  const listed = succeeded(await as('audit').call(listOutgoingMails, { params: { officeId: officeId() } }))
  expect(listed.items[0]).toMatchObject({ id, state: 'failed', nextTryAt: null })
  expect(listed.items[0]?.error).toContain('greylisted for good')
  server.answer = null
  const { message_id } = await row()
  expect(succeeded(await sendAgain(id)).state).toBe('waiting')
  await work()
  expect(server.letters).toEqual([expect.stringContaining(`Message-ID: ${message_id}`)])
  expect(succeeded(await sendAgain(id)).state).toBe('sent')
  await work()
  expect(server.letters).toHaveLength(1)
})

test('one address that is refused does not keep back the letters of others', async () => {
  const refused = await letter()
  server.answer = { code: 550, words: 'no such mailbox' }
  await work()
  server.answer = null
  const other = await letter()
  await work()
  expect(await refused.row()).toMatchObject({ state: 'failed', next_try_at: null })
  expect(await other.row()).toMatchObject({ state: 'sent' })
  expect(server.letters).toHaveLength(1)
})

test('killed between DATA and its answer: shown as unknown, never sent again by itself, and the same letter by hand', async () => {
  const { id, row } = await letter()
  server.answer = 'silence'
  const heard = server.nextHeard()
  // The process that sends is killed here: what it would have noted is never noted.
  const killed = house.runJobs({ mayFail: true })
  await heard
  expect(await row()).toMatchObject({ state: 'waiting', handed_over_at: expect.any(Date) })
  // Its job goes to another process, as when a node has died.
  await house.owner`update graphile_worker._private_jobs set locked_at = null, locked_by = null`
  await house.owner`update graphile_worker._private_job_queues set locked_at = null, locked_by = null`
  server.answer = null
  await work()
  expect(await row()).toMatchObject({ state: 'unknown', error: expect.stringContaining('not heard') })
  await work()
  expect(server.letters).toEqual([])
  const { message_id } = await row()
  expect(succeeded(await sendAgain(id)).state).toBe('waiting')
  await work()
  expect(server.letters).toEqual([expect.stringContaining(`Message-ID: ${message_id}`)])
  server.letGo()
  await killed
  expect(await row()).toMatchObject({ state: 'sent' })
})

test('a line that breaks after the letter leaves it unknown; one that breaks before is simply tried again', async () => {
  const after = await letter()
  server.answer = 'cut'
  await work()
  expect(await after.row()).toMatchObject({ state: 'unknown', next_try_at: null })
  server.answer = null
  house.clock.advance(tryForMs / 2)
  await work()
  expect(server.letters).toHaveLength(1)

  const before = await letter()
  const { port } = server
  house.settings.smtpUrl = 'smtp://127.0.0.1:1'
  await work()
  expect(await before.row()).toMatchObject({
    state: 'failed',
    next_try_at: expect.any(Date),
    handed_over_at: null,
  })
  house.settings.smtpUrl = `smtp://127.0.0.1:${port}`
  house.clock.advance(60_000)
  await work()
  expect(await before.row()).toMatchObject({ state: 'sent', attempt: 2 })
  expect(server.letters).toHaveLength(2)
})
