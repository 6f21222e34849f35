import { z } from 'zod'
import { zones } from '../calendar/zones.ts'
import { categories } from '../consultations/words.ts'
import { endpoint } from '../endpoint.ts'
import { formReaders } from '../people/roles.ts'
import { day, id, instant, officeItemParams, officeParams, pageOf, pageQuery, person } from '../schemas.ts'

const of = '/api/offices/:officeId/archive/:id' as const
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A line of the archive: the newest version of a form. */
export const archiveLine = z.object({
  /** Of the consultation: it stays the same through corrections. */
  id,
  version: z.int(),
  formNumber: z.string(),
  ticketNumber: z.string().nullable(),
  consultedAt: instant,
  archivedAt: instant,
  name: z.string(),
  institution: z.string(),
  category: z.enum(categories),
  problem: z.string(),
  lateEntry: z.boolean(),
  cancelled: z.boolean(),
  pdfReady: z.boolean(),
})
export type ArchiveLine = z.infer<typeof archiveLine>

/**
 * Newest consultation first. `words` finds by form or ticket number, name, institution, part of a telephone number, or
 * words of the form (each word from its beginning). Days are of the office's zone, both included.
 */
export const searchArchive = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/archive',
  summary: 'Find archived forms.',
  access: formReaders,
  params: officeParams,
  query: z.strictObject({
    ...pageQuery,
    words: z.string().max(100).default(''),
    from: z.union([day, z.literal('')]).default(''),
    to: z.union([day, z.literal('')]).default(''),
    category: z.enum(['', ...categories]).default(''),
  }),
  answer: pageOf(archiveLine),
})

/** One version as it was frozen; never changed afterwards. */
export const archivedVersion = z.object({
  version: z.int(),
  archivedAt: instant,
  archivedBy: person,
  correctionReason: z.string().nullable(),
  verificationCode: z.string(),
  pdfReady: z.boolean(),
  pdfSha256: sha256.nullable(),
})

export const archivedForm = archiveLine.extend({
  address: z.string(),
  phone: z.string(),
  email: z.string().nullable(),
  answer: z.string().nullable(),
  answeredOn: day.nullable(),
  explainedBy: z.string().nullable(),
  takenBy: z.string(),
  cancelReason: z.string().nullable(),
  publicUrl: z.string().nullable(),
  /** In LPSE Support or another tracker; empty where there is none. Beside the frozen form, not in it. */
  foreignNumber: z.string(),
  /** Newest first. */
  versions: z.array(archivedVersion),
})
export type ArchivedForm = z.infer<typeof archivedForm>

export const readArchivedForm = endpoint({
  method: 'GET',
  path: of,
  summary: 'An archived form with its versions; the id is that of the consultation.',
  access: formReaders,
  params: officeItemParams,
  answer: archivedForm,
})

/** The stored bytes, the same every time; refused with pdf_pending while they are being made. */
export const downloadForm = endpoint({
  method: 'GET',
  path: `${of}/versions/:version/pdf`,
  summary: 'The PDF of an archived version.',
  access: formReaders,
  params: officeItemParams.extend({ version: z.coerce.number().int().min(1).max(9999) }),
  answer: 'file',
})

export const downloadBlankForm = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/blank-form',
  summary: 'The empty Formulir Konsultasi, to be filled by hand.',
  access: formReaders,
  params: officeParams,
  answer: 'file',
})

/** What anyone who holds the paper may know: that the form exists. No personal data. */
export const verification = z.object({
  officeName: z.string(),
  officeTelephone: z.string(),
  timeZone: z.enum(zones),
  formNumber: z.string(),
  consultedAt: instant,
  archivedAt: instant,
  version: z.int(),
  /** The newest version of this form; a larger number means that the paper in hand was corrected since. */
  newestVersion: z.int(),
  cancelled: z.boolean(),
  /** Of the PDF's bytes; null while it is being made. */
  pdfSha256: sha256.nullable(),
})
export type Verification = z.infer<typeof verification>

export const verifyForm = endpoint({
  method: 'GET',
  path: '/api/verification/:code',
  summary: 'Does this form exist?',
  access: 'public',
  params: z.strictObject({ code: z.string().max(100) }),
  answer: verification,
})
