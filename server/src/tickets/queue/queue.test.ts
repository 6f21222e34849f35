import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ticketViews } from '#domain/tickets/queue.ts'
import { callDesk, refusal, succeeded } from '#server/testing/call-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { ticketDesk } from '#server/testing/ticket-desk.ts'

const hour = 3_600_000
let house: TestHouse
let sari: ReturnType<typeof ticketDesk>
const id: Record<'urgent' | 'calm' | 'told' | 'filed' | 'takenBack', string> = {
  urgent: '',
  calm: '',
  told: '',
  filed: '',
  takenBack: '',
}

beforeAll(async () => {
  house = await startHouse()
  sari = ticketDesk(house, 'sari')
  const filed = await sari.informed({ name: 'José Andrade' })
  succeeded(await callDesk(house, 'sari').file(filed.formId))
  house.clock.advance(60_000)
  const takenBack = await callDesk(house, 'sari').ticket({ name: 'Putri Ayu' })
  succeeded(await callDesk(house, 'sari').undo(takenBack.id))
  house.clock.advance(60_000)
  const calm = await sari.waiting({
    name: 'Dedi Kurniawan',
    institution: 'PT 50% Jaya_Abadi',
    urgency: 'tidak_mendesak',
    impact: 'kecil',
  })
  house.clock.advance(60_000)
  const urgent = await ticketDesk(house, 'budi').waiting({ problem: 'Penawaran ditutup sore ini.' })
  const told = await sari.informed({ name: 'Made Wirawan' })
  Object.assign(id, {
    filed: filed.id,
    takenBack: takenBack.ticket?.id ?? '',
    calm: calm.id,
    urgent: urgent.id,
    told: told.id,
  })
})
afterAll(() => house.close())

const shown = async (query: Parameters<typeof sari.list>[0], desk = sari) =>
  succeeded(await desk.list(query)).items.map((line) => line.id)

describe('a list of tickets', () => {
  test('shows what is open, the nearest deadline first', async () => {
    const lines = await shown({})
    expect(lines.slice(0, 2).sort()).toEqual([id.told, id.urgent].sort())
    expect(lines.slice(2)).toEqual([id.calm])
  })

  test('shows the archived and the withdrawn as closed, the newest first', async () => {
    expect(await shown({ show: 'closed' })).toEqual([id.takenBack, id.filed])
  })

  test('shows as mine what I hold, and what was given to me instead', async () => {
    expect(await shown({ show: 'mine' }, ticketDesk(house, 'budi'))).toEqual([id.urgent])
    succeeded(await sari.assign(id.urgent, house.cast.tono.id))
    expect(await shown({ show: 'mine' }, ticketDesk(house, 'budi'))).toEqual([])
    expect(await shown({ show: 'mine' }, ticketDesk(house, 'tono'))).toEqual([id.urgent])
    succeeded(await sari.assign(id.urgent, null))
  })

  test('calls late what passed its deadline, not what the caller has been told', async () => {
    const { items } = succeeded(await sari.list({}))
    const due = Date.parse(items.find((line) => line.id === id.urgent)?.dueAt ?? '')
    house.clock.set(new Date(due))
    expect(await shown({ show: 'late' })).toEqual([])
    house.clock.set(new Date(due + 1))
    expect(await shown({ show: 'late' })).toEqual([id.urgent])
    expect(succeeded(await sari.count())).toMatchObject({ open: 3, late: 1, mine: 2 })
  })

  test('is narrowed by priority', async () => {
    expect(await shown({ priority: 'rendah' })).toEqual([id.calm])
    expect(await shown({ priority: 'menengah' })).toEqual([])
  })

  test.each([
    ['a name in small letters', 'dedi kurn', () => [id.calm]],
    ['a part of the problem', 'DITUTUP SORE', () => [id.urgent]],
    ['a percent sign as itself', '50% jaya', () => [id.calm]],
    ['an underscore as itself', 'a_ab', () => [id.calm]],
    ['an underscore that is not there', 'i_a', () => []],
    ['spaces around', '  dedi  ', () => [id.calm]],
  ])('finds by %s', async (_, words, expected) => {
    expect(await shown({ words })).toEqual(expected())
  })

  test('finds by a part of the form number, the ticket number and the foreign number', async () => {
    const { items } = succeeded(await sari.list({}))
    const line = items.find((one) => one.id === id.calm)
    expect(await shown({ words: line?.number.toLowerCase() ?? '?' })).toEqual([id.calm])
    expect(await shown({ words: line?.formNumber ?? '?' })).toEqual([id.calm])
    succeeded(
      await callDesk(house, 'sari').handOver(line?.consultationId ?? '', {
        handover: 'tts',
        foreignNumber: 'LS-88123',
      }),
    )
    expect(await shown({ words: 'ls-881' })).toEqual([id.calm])
  })

  test('finds a name with accents without them, also among the closed', async () => {
    expect(await shown({ show: 'closed', words: 'jose' })).toEqual([id.filed])
  })

  test('goes on page by page without a gap or a double', async () => {
    for (const show of ['open', 'closed'] as const) {
      const whole = await shown({ show })
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = succeeded(await sari.list({ show, limit: 1, cursor }))
        paged.push(...page.items.map((line) => line.id))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(paged).toEqual(whole)
    }
  })

  test('refuses a cursor that is none of ours', async () => {
    for (const cursor of ['x', 'W10', Buffer.from('["2026-11-23","1"]').toString('base64url')])
      expect(refusal(await sari.list({ cursor }))).toBe('input_invalid')
  })

  test('shows the beginning of a long problem only', async () => {
    const { id: long } = await sari.waiting({ problem: 'panjang '.repeat(200) })
    const { items } = succeeded(await sari.list({ limit: 100 }))
    expect(items.find((line) => line.id === long)?.problem).toHaveLength(300)
  })

  test('of another office is empty', async () => {
    house.clock.advance(100 * hour)
    const andi = ticketDesk(house, 'andi', 'MKS')
    for (const show of ticketViews) expect(await shown({ show }, andi)).toEqual([])
    expect(Object.values(succeeded(await andi.count())).every((count) => count === 0)).toBe(true)
  })
})
