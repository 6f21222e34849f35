import type { Words } from '#domain/consultations/words.ts'
import type { Happening } from '#domain/sop/journal.ts'
import { currentSopVersion } from '#server/offices/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { appendToJournal } from './append-to-journal.ts'
import { insertConsultation } from './consultations.queries.ts'
import type { Command } from './happened-at.ts'
import { isRepeated, lockConsultation } from './lock-consultation.ts'
import { fillWords } from './write-words.ts'

export interface NewForm {
  id: string
  /** opened, and what belongs to the opening; the last one is the command. */
  happenings: readonly [Happening, ...Happening[]]
  consultedAt: Date
  words: Partial<Words>
  /** How it came; left out: by telephone. */
  channel?: 'telephone' | 'email'
}

/**
 * Opens a form under the SOP version of now, in the hands of whoever asks. False when this very command has opened it
 * before; refuses `command_id_reused` when the form's id is taken by something else.
 */
export async function openForm(work: Work, form: NewForm, command: Command): Promise<boolean> {
  const { db, actor, now } = work
  const { id, consultedAt, happenings, channel = 'telephone' } = form
  const { version } = await currentSopVersion(db)
  const [{ what, detail }] = happenings
  // An e-mail begins where a form from paper does, and is none.
  const lateEntry = channel === 'telephone' && what === 'opened' && detail.road === 'late_entry'
  const fresh = await insertConsultation(db, {
    id,
    sopVersion: version,
    consultedAt,
    recordedAt: now,
    lateEntry,
    channel,
    by: actor.id,
  })
  const locked = await lockConsultation(db, id)
  if (!fresh) {
    if (isRepeated(locked, command, happenings.at(-1) ?? happenings[0])) return false
    throw new Refusal('command_id_reused')
  }
  await appendToJournal(work, locked, happenings, command)
  await fillWords(work, locked, form.words)
  return true
}
