import { z } from 'zod'
import { zones } from '../calendar/zones.ts'
import { channels } from '../consultations/view.ts'
import { categories } from '../consultations/words.ts'
import { day } from '../schemas.ts'
import { verificationCode } from './verification-code.ts'

const instant = z.iso.datetime()
const count = z.int().positive()

/**
 * The frozen data of an archived consultation form (SOP step 7): all that its PDF is made from, and nothing else.
 * Texts are as people typed them. Instants are ISO 8601 in UTC, dates are calendar days of the office.
 * An archived form is never changed: a correction is a snapshot with the next `version`.
 */
export const FormSnapshot = z.strictObject({
  /** 1 for the form as first archived. */
  version: count,
  formNumber: z.string().min(1),
  ticketNumber: z.string().min(1).nullable(),
  /** 160 random bits; opens the verification page. */
  verificationCode: z.string().regex(verificationCode),
  /** The verification page of this form; null where the office has no address that outsiders can open. */
  publicUrl: z.url({ protocol: /^https?$/ }).nullable(),
  office: z.strictObject({
    code: z.string(),
    name: z.string().min(1),
    addressLines: z.array(z.string()),
    telephone: z.string(),
    email: z.string().nullable(),
    timeZone: z.enum(zones),
    /** Id of the picture's stored file. */
    logo: z.string().nullable(),
  }),
  /** When the call was taken, or what the paper says for a form entered later. */
  consultedAt: instant,
  /** Part A. `phone` is as the caller gave it. */
  caller: z.strictObject({
    name: z.string(),
    institution: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string().nullable(),
  }),
  category: z.enum(categories),
  channel: z.enum(channels),
  /** Part B. */
  problem: z.string(),
  /** Part C; null where the form was cancelled before it had one. */
  answer: z.string().nullable(),
  answeredOn: day.nullable(),
  /** Pemberi Penjelasan. */
  explainedBy: z
    .strictObject({ name: z.string(), position: z.string().nullable(), nip: z.string().nullable() })
    .nullable(),
  takenBy: z.string(),
  /** Entri susulan: filled on paper, typed in later. */
  lateEntry: z.boolean(),
  cancelled: z.strictObject({ reason: z.string() }).nullable(),
  /** Set in every version but the first: the version that this one corrects, and why. */
  correction: z.strictObject({ of: count, reason: z.string() }).nullable(),
  sopVersion: count,
  archivedAt: instant,
})
export type FormSnapshot = z.infer<typeof FormSnapshot>
