import { dayOf } from '#domain/calendar/zones.ts'
import type { DemoName } from './cast-of-the-demo.ts'
import type { Chance } from './random.ts'
import type { Story } from './stories.ts'
import { type CallFacts, reasonOf, type Told } from './told.ts'
import { afterWorking, hours, minutes } from './working-days.ts'

type Filed = CallFacts & { id: string; rightName: string | null }

/** SOP step 7, and now and then a correction when somebody reads what was archived. */
export async function* archiving(told: Told, { agent, id, recent, rightName }: Filed): Story {
  const { desk, chance, clock } = told
  const late = chance.percent(9)
  yield late ? chance.between(660, 2_400) : chance.between(30, 420)
  // Still on the desk: the caller was the last before the break, or the form waits for a second look.
  if (recent && chance.percent(30)) {
    if (chance.percent(40)) await desk.step(agent, id, 'set_aside')
    return
  }
  await desk.file(agent, id)
  if (late && chance.percent(65)) {
    yield chance.between(5, 60)
    await desk.explain(agent, id, {
      step: 7,
      reason: chance.pick(['other_call', 'other_call', 'forgotten', 'slow_system']),
    })
  }
  if (rightName === null) return
  yield afterWorking(clock.now, hours(chance.between(2, 20)))
  await desk.correct('wati', id, { reason: 'Nama penelepon keliru ditulis.', words: { name: rightName } })
}

type Ticketed = CallFacts & { id: string; callId: string; ticketId: string }

const how = ['telephone', 'telephone', 'telephone', 'email', 'message'] as const
/** Least and most working hours until the answer is there. */
const solves = { T: [1, 9], M: [4, 26], R: [8, 40] } as const

/** SOP step 8, then the case's own life: whose it is, the Form Jawaban, the caller told, the form archived. */
export async function* ticketRoad(told: Told, ticket: Ticketed): Story {
  const { desk, chance, clock } = told
  const { agent, id, callId, ticketId, problem } = ticket
  yield chance.between(30, 150)
  await desk.handOver(agent, id, handoverOf(chance))
  const slow = chance.percent(9)
  yield slow ? chance.between(560, 900) : chance.between(20, 140)
  await desk.step(agent, id, 'numbers_told')
  if (slow && chance.percent(60)) await desk.explain(agent, id, { step: 8, reason: reasonOf(chance) })
  yield chance.between(8, 30)
  await desk.end(agent, callId, 'finished')
  yield afterWorking(clock.now, minutes(chance.between(4, 50)))
  const responder: DemoName = chance.percent(60) ? 'tono' : 'rini'
  await desk.assign('wati', ticketId, responder)
  if (chance.percent(4)) {
    yield afterWorking(clock.now, hours(chance.between(1, 9)))
    await desk.cancel(agent, id, 'Penelepon menarik permintaannya, masalah sudah selesai sendiri.')
    yield chance.between(60, 400)
    return void (await desk.file(agent, id))
  }
  const [least, most] = solves[problem.weight]
  const working =
    hours(chance.between(least, most)) * (chance.percent(ticket.waiting ? 55 : 18) ? chance.between(4, 9) : 1)
  yield afterWorking(clock.now, working + minutes(chance.between(0, 59)))
  await desk.receive(responder, ticketId, {
    receivedOn: dayOf(clock.now, 'Asia/Jakarta'),
    answer: problem.answer,
    source: chance.pick(['Helpdesk Eproc LKPP', 'Admin PPE', 'Helpdesk Teknis LKPP', 'LPSE Support']),
  })
  yield afterWorking(
    clock.now,
    minutes(chance.between(10, chance.percent(ticket.waiting ? 45 : 20) ? 1_500 : 90)),
  )
  await desk.inform(responder, ticketId, chance.pick(how))
  yield afterWorking(clock.now, minutes(chance.percent(12) ? chance.between(12, 50) : chance.between(1, 9)))
  await desk.file(responder, id)
}

function handoverOf(chance: Chance) {
  const foreignNumber = `LS-${chance.between(100_000, 999_999)}`
  if (chance.percent(45)) return { handover: 'tts', foreignNumber } as const
  if (chance.percent(60)) return { handover: 'email' } as const
  if (chance.percent(75)) return { handover: 'internal', note: 'Diteruskan ke Admin PPE.' } as const
  return {
    handover: 'none',
    note: 'Penelepon tidak mempunyai surel dan belum dapat membuka LPSE Support.',
  } as const
}
