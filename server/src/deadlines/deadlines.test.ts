import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCalendar, saveCalendar } from '#domain/calendar/calendar.api.ts'
import type { CalendarContents } from '#domain/calendar/calendar.ts'
import { addTable, listTables } from '#domain/priorities/priorities.api.ts'
import type { PriorityTable } from '#domain/priorities/table.ts'
import { callerOwes } from '#domain/tickets/chain.api.ts'
import * as api from '#domain/tickets/deadlines.api.ts'
import { openPool, serving } from '#server/platform/database.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { succeeded } from '#server/testing/call-desk.ts'
import { mondayMorning, startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { ticketDesk } from '#server/testing/ticket-desk.ts'
import { warnOffices } from './warn.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const minute = 60_000
const params = () => ({ officeId: house.offices.JBR })
const at = (id: string) => ({ params: { ...params(), id } })
const command = () => ({ commandId: uuid() })
const sari = () => ticketDesk(house, 'sari')
const wati = () => house.as('wati')
const wall = (instant: string | Date) =>
  new Date(new Date(instant).getTime() + 7 * 60 * minute).toISOString().slice(0, 16).replace('T', ' ')
const dueOf = async (id: string) => wall((await sari().read(id)).body.ticket.dueAt)
const sum = async (id: string) => succeeded(await wati().call(api.readDeadlineSum, at(id)))

async function changeCalendar(change: (now: CalendarContents) => Partial<CalendarContents>) {
  const { current } = succeeded(await wati().call(readCalendar, { params: params() }))
  const body = { ...current, ...change(current), version: current.version + 1 }
  return wati().call(saveCalendar, { params: params(), body })
}
async function changeTable(change: (now: PriorityTable) => Partial<PriorityTable>) {
  const { items } = succeeded(await wati().call(listTables, { params: params() }))
  const newest = items[0]?.table
  if (!newest) throw new Error('an office without a table')
  const body = { ...newest, validFrom: '2026-11-23', ...change(newest), version: newest.version + 1 }
  return wati().call(addTable, { params: params(), body })
}
const reprioritise = (id: string, body: Partial<Parameters<typeof sent>[0]> = {}) =>
  house.as('sari').call(api.reprioritise, { ...at(id), body: sent(body) })
const sent = (body: {
  urgency?: 'mendesak' | 'tidak_mendesak'
  impact?: 'besar' | 'sedang' | 'kecil'
  grade?: 'ringan' | 'normatif' | null
  stageEndsAt?: string | null
}) => ({
  ...command(),
  urgency: 'mendesak' as const,
  impact: 'besar' as const,
  grade: null,
  stageEndsAt: null,
  ...body,
})
const owes = async (id: string, owes: boolean) =>
  succeeded(await house.as('sari').call(callerOwes, { ...at(id), body: { ...command(), owes } }))

/** What is kept beside each ticket of the office is what its history, its table and its calendar give. */
async function cacheIsTheSum() {
  const rows = await house.owner<{ id: string; dueAt: Date; firstReplyDueAt: Date; priority: string }[]>`
    select id, due_at as "dueAt", first_reply_due_at as "firstReplyDueAt", priority from tickets
    where office_id = ${house.offices.JBR} and state <> 'withdrawn'`
  for (const row of rows) {
    const counted = await sum(row.id)
    expect([row.id, row.priority, row.dueAt.toISOString(), row.firstReplyDueAt.toISOString()]).toEqual([
      row.id,
      counted.priority,
      counted.dueAt,
      counted.firstReplyDueAt,
    ])
  }
  return rows.length
}

test('a ticket is due in working time; what the caller owes stands still, and another priority counts from the opening', async () => {
  const { id } = await sari().waiting()
  expect(await dueOf(id)).toBe('2026-11-23 14:14')
  house.clock.advance(46 * minute)
  await owes(id, true)
  house.clock.advance(60 * minute)
  await owes(id, false)
  expect(await dueOf(id)).toBe('2026-11-23 15:14')
  succeeded(await reprioritise(id, { impact: 'kecil' }))
  expect(await dueOf(id)).toBe('2026-11-24 10:14')
  const { words } = (await sari().read(id)).body.consultation
  expect(words.impact).toBe('kecil')
  expect((await sum(id)).steps.map(({ what }) => what)).toEqual(['day', 'still', 'worked'])
})

test('the end of a tender’s stage is the deadline where it comes first, and one that is over is refused', async () => {
  const { id } = await sari().waiting()
  const end = new Date(house.clock.now().getTime() + 90 * minute).toISOString()
  succeeded(await reprioritise(id, { stageEndsAt: end }))
  expect((await sari().read(id)).body.ticket.dueAt).toBe(end)
  expect(await sum(id)).toMatchObject({ byStage: true, dueAt: end })
  const past = await reprioritise(id, { stageEndsAt: house.clock.now().toISOString() })
  expect(past).toMatchObject({ status: 422, body: { error: { code: 'stage_end_past' } } })
})

test('a complaint goes by its kadar once somebody has said it', async () => {
  const { id } = await sari().waiting({ category: 'pengaduan' })
  expect((await sum(id)).byGrade).toBeNull()
  succeeded(await reprioritise(id, { grade: 'normatif' }))
  expect(await sum(id)).toMatchObject({ byGrade: 'normatif', span: { amount: 5, unit: 'day' } })
  expect(await dueOf(id)).toBe('2026-11-30 11:00')
})

test('a closed day moves every ticket of the office by a job, and none of another office', async () => {
  const andi = ticketDesk(house, 'andi', 'MKS')
  const theirs = await andi.waiting()
  const { id } = await sari().waiting({ impact: 'kecil' })
  const before = (await andi.read(theirs.id)).body.ticket.dueAt
  expect(await dueOf(id)).toBe('2026-11-24 11:00')
  const local = { day: '2026-11-24', name: 'Pemilihan kepala daerah', kind: 'local' as const }
  expect((await changeCalendar(({ closures }) => ({ closures: [...closures, local] }))).body).toMatchObject({
    current: { version: 2 },
    versions: [
      { version: 2, createdBy: 'Wati Lestari' },
      { version: 1, createdBy: null },
    ],
  })
  await house.runJobs()
  expect(await dueOf(id)).toBe('2026-11-25 11:00')
  expect((await sum(id)).steps[0]).toEqual({ what: 'closed', day: '2026-11-24', name: local.name })
  expect((await andi.read(theirs.id)).body.ticket.dueAt).toBe(before)
  expect(await cacheIsTheSum()).toBeGreaterThan(3)
})

test('of two who change the calendar the second is told that it is outdated', async () => {
  const { current } = succeeded(await wati().call(readCalendar, { params: params() }))
  const body = { ...current, provisionalYears: [] }
  const refused = { status: 409, body: { error: { code: 'calendar_outdated' } } }
  expect(await wati().call(saveCalendar, { params: params(), body })).toMatchObject(refused)
})

test('a ticket keeps the table it was made under until the supervisor recounts it, having seen what changes', async () => {
  const old = await sari().waiting({ impact: 'kecil' })
  const before = await dueOf(old.id)
  const table = await changeTable(({ targets }) => ({
    targets: { ...targets, menengah: { ...targets.menengah, solved: { amount: 2, unit: 'hour' } } },
  }))
  expect(succeeded(table).table.version).toBe(2)
  const fresh = await sari().waiting({ impact: 'kecil' })
  expect([await dueOf(old.id), await dueOf(fresh.id)]).toEqual([before, '2026-11-23 14:00'])
  const preview = succeeded(await wati().call(api.previewRecounting, { params: params() }))
  const shown = preview.changes.find(({ id }) => id === old.id)
  expect([wall(shown?.before.dueAt ?? ''), wall(shown?.after.dueAt ?? '')]).toEqual([
    before,
    '2026-11-23 14:00',
  ])
  expect(preview.changes.map(({ id }) => id)).not.toContain(fresh.id)
  expect(await dueOf(old.id)).toBe(before)
  const body = { ...command(), version: preview.version }
  const recount = () => wati().call(api.recount, { params: params(), body })
  expect(succeeded(await recount())).toEqual({ changed: preview.changed })
  expect(succeeded(await recount())).toEqual({ changed: 0 })
  expect(await dueOf(old.id)).toBe('2026-11-23 14:00')
  expect(
    (await wati().call(api.recount, { params: params(), body: { ...command(), version: 1 } })).body,
  ).toMatchObject({ error: { code: 'table_outdated' } })
  await cacheIsTheSum()
})

test('a table that begins on a day that is over is refused', async () => {
  const past = await changeTable(() => ({ validFrom: '2026-11-22' }))
  expect(past).toMatchObject({
    status: 422,
    body: { error: { code: 'table_day_past', details: { today: '2026-11-23' } } },
  })
})

test('holder and supervisors are warned at a half, three quarters and the end, once each, whatever is restarted', async () => {
  house.clock.set(new Date('2026-11-26T01:00:00Z'))
  const { id } = await sari().waiting()
  const told = async (as: 'sari' | 'wati') =>
    succeeded(await house.as(as).call(api.listNotices, { params: params() }))
      .items.filter(({ ticketId }) => ticketId === id)
      .map(({ percent }) => percent)
  const worker = async () => {
    const { db } = house.house
    const offices = await house.owner<{ id: string }[]>`select offices_to_warn(${house.clock.now()}) as id`
    for (const { id } of offices) {
      // Asked for twice, as by two nodes, or by one that was killed after its job had been done.
      await enqueue(db, { name: 'tickets.warn' }, id, {})
      await enqueue(db, { name: 'tickets.warn' }, id, {})
    }
    await house.runJobs()
  }
  const after = async (minutes: number) => {
    house.clock.advance(minutes * minute)
    await worker()
    await worker()
  }
  await after(119)
  expect([await told('sari'), await told('wati')]).toEqual([[], []])
  await after(1)
  expect([await told('sari'), await told('wati')]).toEqual([[50], [50]])
  await owes(id, true)
  await after(240)
  expect(await told('sari')).toEqual([50])
  await owes(id, false)
  // Nothing ran while three quarters and the end went by: one word, the newest.
  await after(24 * 60)
  expect([await told('sari'), await told('wati')]).toEqual([
    [100, 50],
    [100, 50],
  ])
  succeeded(await house.as('wati').call(api.readNotices, { params: params(), body: command() }))
  expect(succeeded(await house.as('wati').call(api.listNotices, { params: params() })).unread).toBe(0)
  expect(mondayMorning < house.clock.now()).toBe(true)
})

test('the minute’s look at all offices makes a job for those in which a deadline has come, and for no other', async () => {
  await house.runJobs()
  await sari().waiting()
  house.clock.advance(7 * 24 * 60 * minute)
  const jobs = () => house.owner<{ office: string }[]>`select payload ->> 'officeId' as office
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'tickets.warn'`
  const pool = openPool(house.database.worker, { max: 1, name: 'test-cron', limits: serving })
  await warnOffices(pool, house.clock.now())
  await warnOffices(pool, house.clock.now())
  await pool.end()
  expect((await jobs()).map(({ office }) => office)).toEqual([house.offices.JBR])
  await house.runJobs()
  expect(await jobs()).toEqual([])
})
