import type { z } from 'zod'
import { dayOf } from '#domain/calendar/zones.ts'
import type * as api from '#domain/tickets/chain.api.ts'
import { readOffice } from '#server/offices/index.ts'
import { spendAttempt } from '#server/platform/attempts.ts'
import type { Db } from '#server/platform/database.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inStanding, type Work } from '#server/platform/work.ts'
import { findAskedCase, findOpenAnswerLink, markAnswered } from './answer-links.queries.ts'
import { tokenHash } from './make-answer-link.ts'
import { receiveUnitAnswer } from './receive-unit-answer.ts'

type Carried = z.output<typeof api.carriedByAnswerLink>

/** What a unit is asked: the problem, and of the caller what was chosen. Changes nothing. Refuses `answer_link_over`. */
export async function readAnswerLink(
  work: Work<null>,
  { officeId, token }: Carried,
  address: string,
): Promise<z.input<typeof api.readAnswerLink.answer>> {
  await spend(work, address)
  return inStanding(work.db, { officeId }, async (db) => {
    const link = await theLink(db, token, work.now, false)
    const asked = await findAskedCase(db, link.ticketId)
    if (!asked) throw new Refusal('answer_link_over')
    const office = await readOffice(db, officeId)
    const shown = (['name', 'institution', 'email', 'phone'] as const).filter(
      (what) => link.shows.includes(what) && asked[what] !== '',
    )
    return {
      officeName: office.name,
      officeTelephone: office.telephone,
      recipient: link.recipient,
      ticketNumber: asked.number,
      askedOn: link.madeAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      dueAt: asked.dueAt.toISOString(),
      question: link.question,
      problem: asked.problem,
      caller: shown.map((what) => ({ what, value: asked[what] })),
    }
  })
}

/** Answers once: the link is used up and the Form Jawaban received, both or neither. Refuses `answer_link_over`. */
export async function answerByLink(
  work: Work<null>,
  { officeId, token, answer, name }: z.output<typeof api.answerByLink.body>,
  address: string,
): Promise<z.input<typeof api.answerByLink.answer>> {
  await spend(work, address)
  return inStanding(work.db, { officeId }, async (db) => {
    const link = await theLink(db, token, work.now, true)
    const { timeZone } = await readOffice(db, officeId)
    const actor = {
      id: link.madeBy,
      name: link.madeByName,
      email: '',
      language: 'id',
      officeId,
      roles: [],
    } as const
    const source = name === link.recipient ? name : `${name} (${link.recipient})`
    const receivedOn = dayOf(work.now, timeZone)
    const sent = { commandId: link.id, answer, receivedOn, source, way: 'link' } as const
    await receiveUnitAnswer({ ...work, db, actor }, link.ticketId, sent)
    await markAnswered(db, link.id, work.now)
    const asked = await findAskedCase(db, link.ticketId)
    return { ticketNumber: asked?.number ?? '' }
  })
}

async function theLink(db: Db, token: string, now: Date, lock: boolean) {
  const link = await findOpenAnswerLink(db, tokenHash(token), now, { lock })
  if (!link) throw new Refusal('answer_link_over')
  return link
}

const spend = ({ db, now }: Work<null>, address: string): Promise<void> =>
  spendAttempt(db, [{ key: `answer link ${address}`, most: 100 }], now)
