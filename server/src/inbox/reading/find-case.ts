import { timingSafeEqual } from 'node:crypto'
import { codesIn } from '#domain/mail/case-code.ts'
import { numbersIn } from '#domain/mail/quoted-numbers.ts'
import { caseCode, type PostOffice } from '#server/mail/index.ts'
import { readOffice } from '#server/offices/index.ts'
import type { Db } from '#server/platform/database.ts'
import { listLetters, listNumbered, wasAsked } from './find-case.queries.ts'
import type { ParsedMail } from './parsed-mail.ts'

export interface FoundCase {
  state: 'new' | 'proposed' | 'joined'
  consultationId: string | null
  joinedBy: 'thread' | 'code' | 'sender' | null
  /** From the unit that was asked. */
  answers: boolean
}

const none: FoundCase = { state: 'new', consultationId: null, joinedBy: null, answers: false }
const joined = (consultationId: string, joinedBy: FoundCase['joinedBy'], answers: boolean): FoundCase => ({
  state: 'joined',
  consultationId,
  joinedBy,
  answers,
})

/**
 * Which case a mail belongs to. Certain: it answers a letter of ours, whose Message-ID nobody can guess, or quotes a
 * letter's code, or quotes a number and comes from the address on that form. A number alone anybody can say: proposed.
 */
export async function findCase(
  db: Db,
  officeId: string,
  mail: ParsedMail,
  post: Pick<PostOffice, 'authSecret'> & PostOffice,
): Promise<FoundCase> {
  const letter = mail.kind === 'letter'
  const sender = mail.from.address
  const ids = [...mail.references, ...(mail.bounce?.messageIds ?? [])]
  const letters = ids.length > 0 ? await listLetters(db, ids) : []
  const answered = ids.flatMap((id) => letters.find(({ messageId }) => messageId === id) ?? [])[0]
  if (answered) {
    const { consultationId, purpose } = answered
    const unit = purpose === 'unit' || (letter && (await wasAsked(db, consultationId, sender)))
    return joined(consultationId, 'thread', letter && unit)
  }
  const words = `${mail.subject}\n${mail.text}`
  const office = await readOffice(db, officeId)
  const { form, ticket, classification } = office.templates
  const quoted = numbersIn(words, [form, ticket], { code: office.code, classification })
  if (quoted.length === 0) return none
  const found = await listNumbered(db, quoted)
  const codes = codesIn(words)
  const proven = found.find(({ consultationId }) =>
    codes.some((code) => isEqual(code, caseCode(post, consultationId))),
  )
  if (proven)
    return joined(
      proven.consultationId,
      'code',
      letter && (await wasAsked(db, proven.consultationId, sender)),
    )
  const own = found.find(({ email }) => email !== '' && email === sender)
  if (own) return joined(own.consultationId, 'sender', false)
  const [first] = quoted.flatMap((number) => found.filter(({ printed }) => printed === number))
  return first && letter ? { ...none, state: 'proposed', consultationId: first.consultationId } : none
}

const isEqual = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
