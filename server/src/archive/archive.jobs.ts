import { z } from 'zod'
import { jobKind } from '#server/platform/jobs.ts'
import { printForm } from './printing/print-form.ts'

/** Makes the PDF of a version that was just archived. */
export const printJob = jobKind({
  name: 'archive.print',
  payload: z.strictObject({ versionId: z.uuid() }),
  run: (work, { versionId }) => printForm(work, versionId),
})

/** Every kind of job of the archive. */
export const archiveJobs = [printJob]
