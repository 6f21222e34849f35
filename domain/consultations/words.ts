import { z } from 'zod'

/** Kategori of recap column 6. */
export const categories = ['pengaduan', 'pertanyaan', 'konsultasi'] as const
export const urgencies = ['mendesak', 'tidak_mendesak'] as const
export const impacts = ['besar', 'sedang', 'kecil'] as const
/** The caller's role in SPSE. */
export const spseRoles = [
  'penyedia',
  'ppk',
  'pp',
  'pokja',
  'pa_kpa',
  'admin_agency',
  'auditor',
  'umum',
] as const

/** A choice not made yet is the empty word: a draft may hold anything that the form may hold. */
const choice = <T extends readonly [string, ...string[]]>(of: T) => z.enum(['', ...of])
const line = z.string().max(300)
const text = z.string().max(20_000)

/**
 * The words of one consultation: the paper's fields in its order, and what the SOP needs beside them. They live in one
 * row, with a revision per field; never in the journal.
 */
export const wordFields = {
  name: line,
  institution: line,
  address: z.string().max(1_000),
  phone: z.string().max(60),
  email: z.string().max(254),
  spseRole: choice(spseRoles),
  problem: text,
  category: choice(categories),
  topic: line,
  urgency: choice(urgencies),
  impact: choice(impacts),
  unitId: z.union([z.uuid(), z.literal('')]),
  answer: text,
  deviationNote: z.string().max(2_000),
} as const

export const fieldNames = Object.keys(wordFields) as [Field, ...Field[]]
export type Field = keyof typeof wordFields

export const words = z.object(wordFields)
export type Words = z.infer<typeof words>

/** How often each field has been saved; a field that is not there has revision 0. */
export const revisions = z.record(z.string(), z.int().min(0))

export const noWords: Words = {
  name: '',
  institution: '',
  address: '',
  phone: '',
  email: '',
  spseRole: '',
  problem: '',
  category: '',
  topic: '',
  urgency: '',
  impact: '',
  unitId: '',
  answer: '',
  deviationNote: '',
}

/** Fields that must be filled before step 3 is over (the decision), for "no" also how urgent, how great, and where to. */
export const requiredForDecision = [
  'name',
  'phone',
  'problem',
  'category',
] as const satisfies readonly Field[]
export const requiredForTicket = [
  ...requiredForDecision,
  'urgency',
  'impact',
  'unitId',
] as const satisfies readonly Field[]
export const requiredForAnswer = [...requiredForDecision, 'answer'] as const satisfies readonly Field[]

/** The fields of `required` that still hold nothing but blanks, in the paper's order. */
export function missingFields(filled: Words, required: readonly Field[]): Field[] {
  return fieldNames.filter((field) => required.includes(field) && filled[field].trim() === '')
}

const emailShape = z.email()
/** E-mail is never required; what is written must be an address. */
export const emailIsFine = (email: string): boolean =>
  email.trim() === '' || emailShape.safeParse(email.trim()).success
