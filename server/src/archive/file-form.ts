import { appendToJournal, type Command, changeConsultation } from '#server/consultations/index.ts'
import type { Work } from '#server/platform/work.ts'
import { addVersion, refuseUnlessComplete } from './add-version.ts'

/**
 * SOP step 7: state, snapshot, and the versions of template and fonts, in one transaction; with it the step ends. The
 * PDF follows by a job. A form of a ticket closes its ticket; a cancelled form is archived as BATAL.
 */
export const fileForm = (work: Work, id: string, command: Command, publicUrl: string | null) =>
  changeConsultation(work, id, command, { what: 'archived', detail: {} }, async (work, locked) => {
    const { at } = await appendToJournal(work, locked, [{ what: 'archived', detail: {} }], command)
    refuseUnlessComplete(locked.row.words, locked.progress.cancelled)
    await addVersion(work, { consultationId: id, version: 1, correction: null, publicUrl, at })
  })
