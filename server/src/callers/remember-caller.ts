import { v7 as uuid } from 'uuid'
import type { Words } from '#domain/consultations/words.ts'
import type { Db } from '#server/platform/database.ts'
import type { Work } from '#server/platform/work.ts'
import {
  areAlike,
  type CallerRow,
  type CallerWords,
  findCaller,
  findRootId,
  hasCalledSince,
  insertCaller,
  lockKnownBy,
  replaceTrigrams,
  updateCaller,
  upsertNumber,
} from './callers.queries.ts'
import { findIdsByWords, findIdsOfNumber } from './search.queries.ts'

/** What a form knows of who called. */
export interface Known {
  words: Pick<Words, 'name' | 'institution' | 'address' | 'email' | 'spseRole'>
  phoneE164: string | null
  /** The caller that was picked for this form, or had been known at an earlier decision. */
  callerId: string | null
  /** When he said so; a form entered later tells of a day before. */
  saidAt: Date
}

/**
 * Keeps who called, so that the next call finds him: the picked caller; else the one with this number and a similar
 * name; without a number, the one with just this name and institution; else a new one. Newest words count: those of
 * a late entry only say what is not known yet. Returns the caller's id. Locks: before any counter of numbers.
 */
export async function rememberCaller(
  { db, now }: Work,
  { words, phoneE164, callerId, saidAt }: Known,
): Promise<string> {
  const said = trimmed(words)
  const picked = callerId === null ? null : await findPicked(db, callerId, said.name)
  if (!picked) await lockKnownBy(db, phoneE164 ?? plain(said.name))
  const known = picked ?? (await findKnown(db, said, phoneE164))
  const id = known?.id ?? uuid()
  const kept = known && saidAt < now && (await hasCalledSince(db, id, saidAt)) ? filled(known, said) : said
  if (!known) await insertCaller(db, id, kept, now)
  else if (tellsMore(known, kept)) await updateCaller(db, id, kept, now)
  await Promise.all([
    phoneE164 && upsertNumber(db, id, phoneE164, saidAt),
    known?.name === kept.name && known.institution === kept.institution ? null : replaceTrigrams(db, id),
  ])
  return id
}

const trimmed = ({ name, institution, address, email, spseRole }: Known['words']): CallerWords => ({
  name: name.trim(),
  institution: institution.trim(),
  address: address.trim(),
  email: email.trim(),
  spseRole,
})

/** The caller that was picked, unless the form has become somebody else's since. */
async function findPicked(db: Db, callerId: string, name: string): Promise<CallerRow | null> {
  const root = await findRootId(db, callerId)
  const caller = root === null ? null : await findCaller(db, root)
  return caller && (await areAlike(db, caller.name, name)) ? caller : null
}

async function findKnown(db: Db, words: CallerWords, phoneE164: string | null): Promise<CallerRow | null> {
  const ids = await (phoneE164 === null
    ? findIdsByWords(db, `${words.name} ${words.institution}`, 8)
    : findIdsOfNumber(db, phoneE164, 8))
  for (const id of ids) {
    const caller = await findCaller(db, id)
    if (!caller) continue
    const same = phoneE164 === null ? isNamesake(caller, words) : await areAlike(db, caller.name, words.name)
    if (same) return caller
  }
  return null
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

const isNamesake = (one: CallerWords, other: CallerWords) =>
  plain(one.name) === plain(other.name) && plain(one.institution) === plain(other.institution)

/** What is known, and from elsewhere only what is not. */
const filled = (known: CallerRow, said: CallerWords): CallerWords => ({
  name: known.name || said.name,
  institution: known.institution || said.institution,
  address: known.address || said.address,
  email: known.email || said.email,
  spseRole: known.spseRole || said.spseRole,
})

const tellsMore = (known: CallerRow, words: CallerWords) =>
  (['name', 'institution', 'address', 'email', 'spseRole'] as const).some(
    (field) => words[field] !== '' && words[field] !== known[field],
  )
