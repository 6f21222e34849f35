import type { z } from 'zod'
import type { findCallers as endpoint } from '#domain/calls/calls.api.ts'
import { readPhone } from '#domain/calls/phone.ts'
import type { Db } from '#server/platform/database.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { type CallerRow, findCaller } from './callers.queries.ts'
import { presentCaller } from './present-caller.ts'
import { findIdsByNumber, findIdsByWords } from './search.queries.ts'

/** As many as can be looked through while somebody talks. */
const most = 8
/** Fewer digits, or letters, would offer everybody. */
const leastDigits = 4
const leastLetters = 3

/** Offers known callers while the agent types a name, an institution or a number. */
export const findCallers = (
  work: Work,
  { words }: z.output<typeof endpoint.query>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async ({ db }) => {
    const ids = await idsFor(db, words.trim())
    const found = await Promise.all(ids.map((id) => findCaller(db, id)))
    return { items: found.filter((caller): caller is CallerRow => caller !== null).map(presentCaller) }
  })

function idsFor(db: Db, words: string): Promise<string[]> | string[] {
  const digits = words.replace(/\D/g, '')
  const isNumber = digits.length >= leastDigits && !/\p{L}/u.test(words)
  if (isNumber) return findIdsByNumber(db, startOf(words, digits), most)
  return words.length >= leastLetters ? findIdsByWords(db, words, most) : []
}

/** The beginning of an E.164 number that is still being typed. */
function startOf(words: string, digits: string): string {
  const whole = readPhone(words).e164
  if (whole) return whole
  if (words.startsWith('+')) return `+${digits}`
  return `+62${digits.replace(/^(62|0)/, '')}`
}
