import { z } from 'zod'
import { zones } from '../calendar/zones.ts'

/** One line of words, trimmed, without control characters. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u)
const needed = (most: number) => line(most).pipe(z.string().min(1))
const orNothing = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

/** The office's code in numbers: 2 to 8 capital letters or digits, e.g. JBR. */
export const officeCode = z.string().regex(/^[A-Z0-9]{2,8}$/)

/** Where LPSE Support or TTS is reached: an http(s) address, or a mailbox. */
const supportAddress = line(200).refine(
  (text) => z.email().safeParse(text).success || (/^https?:\/\//i.test(text) && URL.canParse(text)),
)

/** Who signs the recap: the head of the office. NIP is the 18-digit number of a civil servant; not everyone has one. */
export const officeHead = z.strictObject({ name: needed(120), nip: line(30), position: needed(120) })

/** What the letterhead, the numbers and the signatures of an office say; edited by its administrator. */
export const officeDetails = z.strictObject({
  name: needed(120),
  addressLines: z.array(needed(120)).min(1).max(5),
  telephone: needed(60),
  email: orNothing(z.email().max(200)),
  ttsAddress: orNothing(supportAddress),
  timeZone: z.enum(zones),
  head: officeHead,
  place: needed(80),
})
export type OfficeDetails = z.output<typeof officeDetails>

/** Templates of the numbers; what is wrong with one is said by templateFault of domain/consultations/numbers.ts. */
export const numberTemplates = z.strictObject({
  form: z.string().min(1).max(80),
  ticket: z.string().min(1).max(80),
  classification: orNothing(
    z
      .string()
      .trim()
      .max(40)
      .regex(/^[\x20-\x7e]*$/),
  ),
})
export type NumberTemplates = z.output<typeof numberTemplates>

/** The recap counts its rows from 1 each month, or each year. */
export const recapNumberings = ['month', 'year'] as const
export type RecapNumbering = (typeof recapNumberings)[number]

/** An office as the server keeps it. */
export interface Office extends OfficeDetails {
  id: string
  code: string
  templates: NumberTemplates
  recapNumbering: RecapNumbering
  logoFileId: string | null
}

/** Where people reach this server: http(s), host and port, nothing behind it. */
export const publicUrl = z
  .string()
  .trim()
  .max(200)
  .refine(
    (text) => {
      if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false
      const { pathname, search, hash, username } = new URL(text)
      return pathname === '/' && search === '' && hash === '' && username === ''
    },
    { abort: true },
  )
  .transform((text) => new URL(text).origin)
