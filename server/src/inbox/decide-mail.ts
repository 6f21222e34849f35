import type { z } from 'zod'
import type { joinMail, ReceivedMail, refuseMail, releaseMail } from '#domain/mail/inbox.api.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { readMail } from './present-mail.ts'
import {
  type Fate,
  findByNumber,
  findReceived,
  lockReceived,
  type ReceivedRow,
  updateFate,
} from './received.queries.ts'

type Decided = Pick<Fate, 'state'> & Partial<Fate>

/** One decision about a mail: held, made once, told. Refuses `mail_not_found`, and what `act` refuses. */
export const decideMail = (
  work: Work,
  id: string,
  { commandId, what }: { commandId: string; what: string },
  act: (work: Work, mail: ReceivedRow) => Promise<Decided>,
): Promise<ReceivedMail> =>
  inTransaction(work, async (work) => {
    if (!(await lockReceived(work.db, id))) throw new Refusal('mail_not_found')
    if (await isFirstTime(work, commandId, what, id)) {
      const mail = await findReceived(work.db, id)
      if (!mail) throw new Refusal('mail_not_found')
      const decided = await act(work, mail)
      const rest = { consultationId: null, joinedBy: null, answers: false, refusedReason: null }
      await updateFate(work.db, id, { ...rest, ...decided, by: work.actor.id, at: work.now })
      await recordEvent(work, `mail.${decided.state}`, decided.consultationId ?? mail.consultationId, {
        mailId: id,
      })
    }
    return readMail(work, id)
  })

/** Still to be decided upon; one that was joined, accepted or refused must be released first. Refuses `mail_already_handled`. */
export function refuseHandled({ state }: ReceivedRow): void {
  if (state !== 'new' && state !== 'proposed' && state !== 'set_aside')
    throw new Refusal('mail_already_handled', { state })
}

/** Refuses `number_unknown` when no form or ticket bears it, or the mail proposes none. */
export const join = (work: Work, id: string, { commandId, number }: z.output<typeof joinMail.body>) =>
  decideMail(work, id, { commandId, what: 'mail.join' }, async ({ db }, mail) => {
    refuseHandled(mail)
    const consultationId = number === undefined ? mail.consultationId : await findByNumber(db, number)
    if (consultationId === null) throw new Refusal('number_unknown')
    return { state: 'joined', consultationId, joinedBy: 'person' }
  })

export const refuse = (work: Work, id: string, { commandId, reason }: z.output<typeof refuseMail.body>) =>
  decideMail(work, id, { commandId, what: 'mail.refuse' }, async (_, mail) => {
    refuseHandled(mail)
    return { state: 'refused', refusedReason: reason }
  })

/**
 * Back among those that wait. Refuses `mail_already_handled` for one that waits, and for an accepted one: its form is
 * ended or marked BATAL where it stands.
 */
export const release = (work: Work, id: string, { commandId }: z.output<typeof releaseMail.body>) =>
  decideMail(work, id, { commandId, what: 'mail.release' }, async (_, mail) => {
    if (mail.state !== 'joined' && mail.state !== 'refused')
      throw new Refusal('mail_already_handled', { state: mail.state })
    return { state: 'new' }
  })
