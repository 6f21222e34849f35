import { dayOf, wallTime } from '#domain/calendar/zones.ts'
import { printNumber } from '#domain/consultations/numbers.ts'
import type { Office } from '#domain/offices/office.ts'
import type { JournalEntry, What } from '#domain/sop/journal.ts'
import { replay } from '#domain/sop/machine.ts'
import type { FormFacts, GivenNumber, Somebody } from './facts-of-form.ts'
import type { FastChance } from './fast-chance.ts'
import type { ManyCaller } from './many-callers.ts'
import { randomCode } from './random-code.ts'
import * as rows from './rows-of-form.ts'
import { kindOf, type Moment, storyOfForm } from './story-of-a-form.ts'
import { askedBy, wordsOfForm } from './words-of-form.ts'

/** An office that is being filled: its people, units, callers, and how far its numbers have come. */
export interface Filling {
  office: Office
  chance: FastChance
  agents: readonly Somebody[]
  responders: readonly Somebody[]
  unitIds: ReadonlyMap<string, string>
  callers: readonly ManyCaller[]
  counters: Map<string, number>
  until: number
}

const zone = 'Asia/Jakarta'
type Noted = Moment & { id: string; time: string }

/** One call, or message, and all that came of it, as rows; appended to `into`. */
export function addForm(filling: Filling, at: number, into: rows.Rows): void {
  const { chance, office, until } = filling
  const caller = filling.callers[chance.rank(filling.callers.length)]
  if (!caller) throw new Error('an office without callers')
  const known = askedBy(chance)
  const kind = kindOf(chance, known.unanswered)
  const told = storyOfForm(chance, kind, at).filter((moment) => moment.at <= until)
  const moments = told.map(
    (moment): Noted => ({
      ...moment,
      id: chance.id(moment.at),
      time: new Date(moment.at).toISOString(),
    }),
  )
  const agent = chance.pick(filling.agents)
  const entries = moments.map(({ id, time, happening }): JournalEntry => {
    return {
      ...happening,
      id,
      happenedAt: time,
      recordedAt: time,
      clock: 'server',
      offsetMs: null,
      personId: agent.id,
    }
  })
  const progress = replay(entries)
  if (progress.formNumberGiven) meet(caller, chance, at)
  const facts = factsOf(filling, {
    caller,
    kind,
    agent,
    at,
    words: wordsOfForm(chance, caller, known),
    moments,
  })
  if (progress.formNumberGiven)
    facts.form = give(filling, 'form', firstOf(moments, 'decided_answer', 'decided_ticket'))
  if (progress.ticketNumberGiven) facts.ticket = give(filling, 'ticket', firstOf(moments, 'decided_ticket'))

  into.consultations += rows.consultationRow(facts, progress)
  const call = rows.callRows(facts)
  into.calls += call.calls
  into.call_consultations += call.call_consultations
  into.journal += rows.journalRows(facts, moments)
  if (facts.form) into.numbers += rows.numberRow(facts, 'form', facts.form)
  if (facts.ticket) {
    into.numbers += rows.numberRow(facts, 'ticket', facts.ticket)
    // A "no" that was decided anew has opened its ticket anew.
    into.tickets += rows.ticketRow(facts, progress, lastOf(moments, 'decided_ticket') ?? facts.ticket.at)
  }
  if (facts.archivedAt === null) return
  const version = (number: 1 | 2, name: string, at: number) =>
    rows.shelfRow(facts, office, { number, name, at, id: chance.id(at), code: randomCode() })
  into.shelf += version(1, facts.words.name, facts.archivedAt)
  if (facts.correctedAt !== null) into.shelf += version(2, caller.name, facts.correctedAt)
}

/** The last one, which counts where it was undone and done again. */
const lastOf = (moments: readonly Moment[], ...whats: What[]): number | null =>
  moments.findLast(({ happening }) => whats.includes(happening.what))?.at ?? null
function firstOf(moments: readonly Moment[], ...whats: What[]): number {
  const first = moments.find(({ happening }) => whats.includes(happening.what))
  if (!first) throw new Error('a number without its decision')
  return first.at
}

type Known = Pick<FormFacts, 'caller' | 'kind' | 'agent' | 'words'> & {
  at: number
  moments: readonly Noted[]
}

function factsOf({ office, chance, responders, unitIds }: Filling, known: Known): FormFacts {
  const { at, moments, kind, agent, words } = known
  const channel =
    chance.percent(94) || kind.lateEntry ? 'telephone' : chance.pick(['email', 'chat', 'walk_in'] as const)
  const ticketed = lastOf(moments, 'decided_ticket') !== null
  const responder = chance.pick(responders)
  const consultedAt = kind.lateEntry ? at - chance.between(600, 7_200) * 1_000 : at
  const answeredAt = lastOf(moments, 'answer_given', 'answer_received')
  const received = lastOf(moments, 'answer_received') !== null
  return {
    ...{
      ...known,
      officeId: office.id,
      id: chance.id(at),
      channel,
      ticketed,
      responder,
      consultedAt,
      openedAt: at,
    },
    callId: channel === 'telephone' && !kind.lateEntry ? chance.id(at) : null,
    ticketId: ticketed ? chance.id(at) : null,
    unitId: unitIds.get(words.known.unit) ?? '',
    callEndedAt: lastOf(moments, 'answer_given', 'numbers_told', 'cancelled'),
    answerTyped: answeredAt !== null || (kind.lateEntry && moments.length > 1),
    explained:
      answeredAt === null
        ? null
        : {
            day: dayOf(kind.lateEntry && !received ? consultedAt : answeredAt, zone),
            by: received ? responder : agent,
          },
    informedAt: lastOf(moments, 'caller_informed'),
    archivedAt: lastOf(moments, 'archived'),
    correctedAt: lastOf(moments, 'corrected'),
    cancelledAt: lastOf(moments, 'cancelled'),
    cancelReason: 'Penelepon menarik permintaannya.',
    form: null,
    ticket: null,
  }
}

/** The next number of the office, as ../../src/sop gives it. */
function give({ office, counters }: Filling, kind: 'form' | 'ticket', at: number): GivenNumber {
  const { year, month } = wallTime(at, zone)
  const sequence = (counters.get(`${kind} ${year}`) ?? 0) + 1
  counters.set(`${kind} ${year}`, sequence)
  const { code: officeCode, templates } = office
  const printed = printNumber(templates[kind], { sequence, officeCode, year, month, classification: '' })
  return { year, sequence, printed, at }
}

function meet(caller: ManyCaller, chance: FastChance, at: number) {
  caller.id ??= chance.id(at)
  caller.firstAt ||= at
  caller.lastAt = at
}
