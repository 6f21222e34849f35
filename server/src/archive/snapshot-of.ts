import { FormSnapshot } from '#domain/archive/form-snapshot.ts'
import type { FormSources } from './form-sources.queries.ts'

/** What a version adds to the words. */
export interface VersionFacts {
  version: number
  verificationCode: string
  /** The address of the office's Dering without a slash at the end; null where outsiders cannot open it. */
  publicUrl: string | null
  correction: FormSnapshot['correction']
  archivedAt: Date
}

/** Freezes the form. What is missing (a number, a category) makes it throw: it is checked before. */
export function snapshotOf(sources: FormSources, facts: VersionFacts): FormSnapshot {
  const { verificationCode, publicUrl } = facts
  return FormSnapshot.parse({
    version: facts.version,
    formNumber: sources.formNumber,
    ticketNumber: sources.ticketNumber,
    verificationCode,
    publicUrl: publicUrl === null ? null : `${publicUrl}/verifikasi/${verificationCode}`,
    office: sources.office,
    consultedAt: sources.consultedAt.toISOString(),
    caller: {
      name: sources.name,
      institution: sources.institution,
      address: sources.address,
      phone: sources.phone,
      email: sources.email.trim() || null,
    },
    category: sources.category,
    channel: sources.channel,
    problem: sources.problem,
    answer: sources.answer.trim() === '' ? null : sources.answer,
    answeredOn: sources.answeredOn,
    // The paper asks for the name alone; position and NIP stay open until people have them.
    explainedBy: sources.explainer === null ? null : { name: sources.explainer, position: null, nip: null },
    takenBy: sources.takenBy,
    lateEntry: sources.lateEntry,
    cancelled: sources.cancelReason === null ? null : { reason: sources.cancelReason },
    correction: facts.correction,
    sopVersion: sources.sopVersion,
    archivedAt: facts.archivedAt.toISOString(),
  } satisfies Record<keyof FormSnapshot, unknown>)
}
