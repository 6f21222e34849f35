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
  insertCaller,
  lockKnownBy,
  replaceTrigrams,
  updateCaller,
  upsertNumber,
} from './callers.queries.ts'
import { findIdsByNumber, findIdsByWords } from './search.queries.ts'

/** What a form knows of who called. */
export interface Known {
  words: Pick<Words, 'name' | 'institution' | 'address' | 'email' | 'spseRole'>
  phoneE164: string | null
  /** The caller that was picked for this form, or had been known at an earlier decision. */
  callerId: string | null
}

/**
 * Keeps who called, so that the next call finds him: the picked caller; else the one with this number and a similar
 * name; without a number, the one with just this name and institution; else a new one. Newest words count. Returns the
 * caller's id. Locks: before any counter of numbers.
 */
export async function rememberCaller(
  { db, now }: Work,
  { words, phoneE164, callerId }: Known,
): Promise<string> {
  const kept = trimmed(words)
  const picked = callerId === null ? null : await findPicked(db, callerId, kept.name)
  if (!picked) await lockKnownBy(db, phoneE164 ?? plain(kept.name))
  const known = picked ?? (await findKnown(db, kept, phoneE164))
  const id = known?.id ?? uuid()
  if (!known) await insertCaller(db, id, kept, now)
  else if (tellsMore(known, kept)) await updateCaller(db, id, kept, now)
  await Promise.all([
    phoneE164 && upsertNumber(db, id, phoneE164, now),
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
    : findIdsByNumber(db, phoneE164, 8))
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

const tellsMore = (known: CallerRow, words: CallerWords) =>
  (['name', 'institution', 'address', 'email', 'spseRole'] as const).some(
    (field) => words[field] !== '' && words[field] !== known[field],
  )
