import type { Words } from '#domain/consultations/words.ts'
import { misheard } from './callers.ts'
import type { DemoName } from './cast-of-the-demo.ts'
import type { Story } from './stories.ts'
import { archiving, ticketRoad } from './story-of-a-ticket.ts'
import { type CallFacts, reasonOf, type Told, weights } from './told.ts'

/** A call that brings nothing. */
export async function* shortCall({ desk, chance }: Told, agent: DemoName, number: string): Story {
  const callId = desk.newId()
  const reason = chance.pick([
    'cut_off',
    'cut_off',
    'wrong_number',
    'silent',
    'prank',
    'out_of_scope',
  ] as const)
  await desk.answer(agent, { callId, consultationId: desk.newId(), number })
  yield chance.between(6, 35)
  await desk.end(agent, callId, reason)
}

/** From F2 to the archive, or to the ticket and all that follows. SOP steps 1 to 8. */
export async function* call(told: Told, facts: CallFacts): Story {
  const { desk, chance } = told
  const { caller, problem } = facts
  const [callId, id] = [desk.newId(), desk.newId()]
  let agent = facts.agent
  const shown = chance.percent(70)
  const secondsEarlier = chance.percent(6) ? chance.between(4, 15) : 0
  await desk.answer(agent, { callId, consultationId: id, number: shown ? caller.phone : '', secondsEarlier })
  yield chance.percent(10) ? chance.between(11, 26) : chance.between(3, 9)
  const wrong = chance.percent(4)
  const name = wrong ? misheard(chance, caller.name) : caller.name
  await desk.type(agent, id, { name, institution: caller.institution })
  yield chance.between(12, 40)
  if (chance.percent(8)) {
    await desk.step(agent, id, 'caller_wait_began')
    yield chance.between(15, 80)
    await desk.step(agent, id, 'caller_wait_ended')
  }
  const { phone, email, address, spseRole } = caller
  await desk.type(agent, id, {
    ...(shown ? {} : { phone }),
    email,
    spseRole,
    ...(chance.percent(60) ? { address } : {}),
  })
  if (chance.percent(2)) {
    yield 4
    await desk.handOn(agent, id, facts.colleague)
    agent = facts.colleague
  }
  const slow = chance.percent(12)
  yield slow ? chance.between(90, 190) : chance.between(15, 60)
  const ticket = chance.percent(problem.unanswered + (facts.recent ? 20 : 0))
  await desk.type(agent, id, partB(told, facts, ticket))
  yield chance.between(2, 12)
  if (!ticket && chance.percent(3)) {
    await desk.type(agent, id, { ...weights[problem.weight], unitId: told.units.get(problem.unit) ?? '' })
    await desk.decide(agent, id, 'ticket')
    yield chance.between(6, 20)
    await desk.undo(agent, id)
    yield 3
  }
  const view = await desk.decide(agent, id, ticket ? 'ticket' : 'answer')
  if (slow && chance.percent(60)) await desk.explain(agent, id, { step: 3, reason: reasonOf(chance) })
  if (ticket) return yield* ticketRoad(told, { ...facts, agent, id, callId, ticketId: view.ticket?.id ?? '' })
  yield* answerRoad(told, { ...facts, agent }, id, callId, wrong ? caller.name : null)
}

async function* answerRoad(
  told: Told,
  facts: CallFacts,
  id: string,
  callId: string,
  rightName: string | null,
): Story {
  const { desk, chance } = told
  const { agent, problem } = facts
  yield chance.between(40, 240)
  await desk.type(agent, id, { answer: problem.answer })
  await desk.giveAnswer(agent, id)
  yield chance.between(10, 40)
  const second = chance.percent(3) ? desk.newId() : null
  if (second) await desk.addForm(agent, callId, { consultationId: second, inheritFrom: id })
  if (second) yield* secondForm(told, facts, second)
  await desk.end(agent, callId, 'finished')
  yield* archiving(told, { ...facts, id, rightName })
  if (second) yield* archiving(told, { ...facts, id: second, rightName })
}

/** A further question in the same call: how to follow a ticket. */
async function* secondForm({ desk, chance }: Told, { agent }: CallFacts, id: string): Story {
  yield chance.between(20, 60)
  await desk.type(agent, id, {
    problem: 'Menanyakan juga cara mencetak tanda terima penawaran.',
    category: 'pertanyaan',
    topic: 'Tanda terima penawaran',
  })
  await desk.decide(agent, id, 'answer')
  yield chance.between(20, 60)
  const answer = 'Buka paket yang diikuti, pilih Penawaran, lalu Cetak Tanda Terima di sudut kanan.'
  await desk.type(agent, id, { answer })
  await desk.giveAnswer(agent, id)
}

function partB({ chance, units }: Told, facts: CallFacts, ticket: boolean): Partial<Words> {
  const { problem, packageName, agency } = facts
  const says = chance
    .pick(problem.says)
    .replaceAll('{paket}', `"${packageName}"`)
    .replaceAll('{instansi}', agency)
  const asked = { problem: says, category: problem.category, topic: problem.topic }
  if (!ticket) return asked
  return { ...asked, ...weights[problem.weight], unitId: units.get(problem.unit) ?? '' }
}

/** Filled on paper while the computer was away, typed in afterwards. */
export async function* lateEntry(told: Told, facts: CallFacts, consultedAt: Date): Story {
  const { desk, chance } = told
  const { agent, caller, problem } = facts
  const id = desk.newId()
  const words = { ...caller, ...partB(told, facts, false), answer: problem.answer }
  await desk.enterLate(agent, { consultationId: id, consultedAt: consultedAt.toISOString(), words })
  yield chance.between(20, 60)
  await desk.decide(agent, id, 'answer')
  yield chance.between(5, 20)
  await desk.giveAnswer(agent, id)
  yield chance.between(20, 90)
  await desk.file(agent, id)
}
