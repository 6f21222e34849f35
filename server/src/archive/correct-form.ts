import type { z } from 'zod'
import { readPhone } from '#domain/calls/phone.ts'
import type { correctForm as correctEndpoint } from '#domain/consultations/consultations.api.ts'
import { emailIsFine, type Field, fieldNames, type Words } from '#domain/consultations/words.ts'
import {
  appendToJournal,
  correctWords,
  isRepeated,
  lockConsultation,
  readView,
} from '#server/consultations/index.ts'
import { listUnits } from '#server/offices/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { refuseWrongDay } from '#server/tickets/index.ts'
import { addVersion, refuseUnlessComplete } from './add-version.ts'
import { findNewestVersion } from './versions.queries.ts'

type Correction = z.output<typeof correctEndpoint.body>

/**
 * A correction of an archived form: the next version, with a reason, naming the one it corrects. Whatever is archived
 * stays as it is, with its own PDF and code.
 */
export const correctForm = (work: Work, id: string, sent: Correction, publicUrl: string | null) =>
  inTransaction(work, async (work) => {
    const { db } = work
    const locked = await lockConsultation(db, id)
    const of = await findNewestVersion(db, id)
    if (of === null || locked.progress.phase !== 'archived') throw new Refusal('archive_not_found')
    const earlier = locked.entries.find((entry) => entry.id === sent.commandId)
    const version = earlier?.what === 'corrected' ? earlier.detail.version : of + 1
    const corrected = { what: 'corrected', detail: { version } } as const
    if (!isRepeated(locked, sent, corrected)) {
      const { row, progress } = locked
      const words = { ...row.words, ...sent.words }
      const answeredOn = sent.answeredOn === undefined ? row.answeredOn : sent.answeredOn
      refuseUnlessComplete(words, progress.cancelled)
      if (answeredOn !== row.answeredOn && !(answeredOn === null && progress.cancelled))
        await refuseWrongDay(work, locked, answeredOn)
      if (!emailIsFine(words.email)) throw new Refusal('input_invalid', { fields: ['email'] })
      if (words.unitId && !(await listUnits(db)).some((unit) => unit.id === words.unitId))
        throw new Refusal('unit_not_found')
      const { at } = await appendToJournal(work, locked, [corrected], sent)
      const changed = changedFields(row.words, words)
      await correctWords(db, id, { words, phoneE164: readPhone(words.phone).e164, answeredOn, changed })
      const correction = { of, reason: sent.reason }
      await addVersion(work, { consultationId: id, version, correction, publicUrl, at })
    }
    return readView(work, id)
  })

const changedFields = (before: Words, after: Words): Field[] =>
  fieldNames.filter((field) => before[field] !== after[field])
