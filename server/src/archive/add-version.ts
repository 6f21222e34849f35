import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { FormSnapshot } from '#domain/archive/form-snapshot.ts'
import { writeCode } from '#domain/archive/verification-code.ts'
import {
  missingFields,
  requiredForAnswer,
  requiredForDecision,
  type Words,
} from '#domain/consultations/words.ts'
import { recordEvent } from '#server/platform/events.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { printJob } from './archive.jobs.ts'
import { findFormSources } from './form-sources.queries.ts'
import { fontsVersion, formTemplateVersion } from './printing/form-template.ts'
import { snapshotHash } from './snapshot-hash.ts'
import { snapshotOf } from './snapshot-of.ts'
import { insertVersion } from './versions.queries.ts'

interface Version {
  consultationId: string
  version: number
  correction: FormSnapshot['correction']
  publicUrl: string | null
  at: Date
}

/** Freezes the form as it stands in this transaction, and orders its PDF. */
export async function addVersion(work: Work, { consultationId, at, ...facts }: Version): Promise<void> {
  const { db, actor } = work
  const sources = await findFormSources(db, consultationId)
  if (!sources) throw new Refusal('consultation_not_found')
  if (sources.formNumber === null) throw new Refusal('number_not_given')
  const verificationCode = writeCode(randomBytes(20))
  const snapshot = snapshotOf(sources, { ...facts, verificationCode, archivedAt: at })
  const id = uuid()
  await insertVersion(db, {
    id,
    officeId: actor.officeId,
    consultationId,
    snapshot,
    snapshotSha256: snapshotHash(snapshot),
    templateVersion: formTemplateVersion,
    fontsVersion,
    archivedBy: actor.id,
    at,
  })
  await enqueue(db, printJob, actor.officeId, { versionId: id })
  const what = facts.correction ? 'archive.corrected' : 'archive.filed'
  await recordEvent(work, what, consultationId, { version: facts.version })
}

/** A form is archived with all that the paper asks for; a cancelled one has no part C. */
export function refuseUnlessComplete(words: Words, cancelled: boolean): void {
  const fields = missingFields(words, cancelled ? requiredForDecision : requiredForAnswer)
  if (fields.length > 0) throw new Refusal('fields_missing', { fields })
}
