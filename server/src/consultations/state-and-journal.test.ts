import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '#domain/sop/machine.ts'
import { ticketStateOf } from '#domain/tickets/ticket-state.ts'
import { callDesk, rina, urgent } from '#server/testing/call-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { cachedState } from './cached-state.ts'

let house: TestHouse
let sari: ReturnType<typeof callDesk>
beforeAll(async () => {
  house = await startHouse()
  sari = callDesk(house, 'sari')
})
afterAll(() => house.close())

type Act = (id: string) => Promise<{ status: number }>
const acts = (): Record<string, Act> => ({
  greeted: (id) => sari.step(id, 'greeted'),
  wait: (id) => sari.step(id, 'caller_wait_began'),
  waited: (id) => sari.step(id, 'caller_wait_ended'),
  complete: (id) => sari.step(id, 'questions_completed'),
  told: (id) => sari.step(id, 'numbers_told'),
  aside: (id) => sari.step(id, 'set_aside'),
  resumed: (id) => sari.step(id, 'resumed'),
  answer: (id) => sari.decide(id, 'answer'),
  ticket: (id) => sari.decide(id, 'ticket'),
  given: (id) => sari.giveAnswer(id),
  handover: (id) => sari.handOver(id),
  undo: (id) => sari.undo(id),
  cancel: (id) => sari.cancel(id),
  file: (id) => sari.file(id),
  typed: (id) => sari.type(id, { topic: 'Unggah' }, { revision: 0 }),
})

test('after any walk through a call the stored state is what the journal says', async () => {
  const names = Object.keys(acts())
  const unit = await sari.unit()
  const walk = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 90_000 })), {
    minLength: 8,
    maxLength: 22,
  })
  const seen = new Set<string>()
  const property = fc.asyncProperty(walk, async (steps) => {
    const { id } = await sari.callWith({ ...rina, ...urgent, unitId: unit, answer: 'Dijelaskan.' })
    for (const [name, ms] of steps) {
      house.clock.advance(ms)
      const { status } = (await acts()[name]?.(id)) ?? { status: 0 }
      if (![200, 409, 422].includes(status)) throw new Error(`${name} answered ${status}`)
    }
    const { journal, phase, numbers, ticket } = (await sari.read(id)).body
    const progress = replay(journal)
    const [row] =
      await house.owner`select phase, clock_from, decided_at, set_aside_at is not null as set_aside,
      cancelled_at is not null as cancelled, archived_at is not null as archived from consultations where id = ${id}`
    const state = cachedState(progress)
    expect(row).toEqual({
      phase: state.phase,
      clock_from: state.clockFrom,
      decided_at: state.decidedAt,
      set_aside: state.setAside,
      cancelled: state.cancelled,
      archived: state.archived,
    })
    expect(phase).toBe(progress.phase)
    expect([numbers.form !== null, numbers.ticket !== null]).toEqual([
      progress.formNumberGiven,
      progress.ticketNumberGiven,
    ])
    expect(ticket?.state ?? null).toBe(ticketStateOf(progress))
    seen.add(phase)
  })
  await fc.assert(property, { numRuns: 25, seed: 20261123 })
  expect(seen.size).toBeGreaterThan(4)
}, 60_000)
