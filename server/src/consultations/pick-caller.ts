import type { z } from 'zod'
import type { pickCaller as endpoint } from '#domain/calls/calls.api.ts'
import type { Words } from '#domain/consultations/words.ts'
import { mayHappen } from '#domain/sop/machine.ts'
import { areAlike, findCaller, findRootId, presentCaller } from '#server/callers/index.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { refuseUnlessMayWrite } from './consultations.access.ts'
import { updateCallerOf } from './consultations.queries.ts'
import { type LockedConsultation, lockConsultation } from './lock-consultation.ts'
import { readView } from './read-view.ts'
import { fillWords, missingWords } from './write-words.ts'

/**
 * This form is of that known caller (null: of none). Fills what part A does not say yet; a name or institution that was
 * typed to find him gives way to his own when both are alike. Refuses `caller_not_found`.
 */
export const pickCaller = (work: Work, id: string, { callerId, commandId }: z.output<typeof endpoint.body>) =>
  inTransaction(work, async (work) => {
    const locked = await lockConsultation(work.db, id)
    if (await isFirstTime(work, commandId, 'pick_caller', id)) {
      refuseUnlessMayWrite(work.actor, locked)
      const { phase } = locked.progress
      if (!mayHappen(locked.progress, 'words_saved'))
        throw new Refusal('step_not_allowed', { what: 'words_saved', phase })
      await pick(work, locked, callerId)
      await recordEvent(work, 'consultation.changed', id, { phase })
    }
    return readView(work, id)
  })

async function pick(work: Work, locked: LockedConsultation, callerId: string | null) {
  const { db } = work
  if (callerId === null) return updateCallerOf(db, locked.id, null)
  const root = await findRootId(db, callerId)
  const row = root === null ? null : await findCaller(db, root)
  if (!row) throw new Refusal('caller_not_found')
  const { name, institution, address, phone, email, spseRole } = presentCaller(row)
  const known: Partial<Words> = {
    name,
    institution,
    address,
    phone: phone ?? '',
    email: email ?? '',
    spseRole,
  }
  const words = missingWords(locked.row.words, known)
  for (const field of ['name', 'institution'] as const) {
    const typed = locked.row.words[field]
    const his = row[field]
    if (typed.trim() !== '' && his !== '' && (await areAlike(db, typed, his))) words[field] = his
  }
  await fillWords(work, locked, words)
  await updateCallerOf(db, locked.id, row.id)
}
