import { z } from 'zod'
import { type Span, span } from '../calendar/working-time.ts'
import { impacts, urgencies } from '../consultations/words.ts'
import { day } from '../schemas.ts'
import type { grades } from '../sop/journal.ts'
import { type Impact, type Priority, priorities, type Urgency } from './priorities.ts'

const priority = z.enum(priorities)
const byImpact = z.strictObject({ besar: priority, sedang: priority, kecil: priority })
/** First word to the caller, solution by the office, and when the next level (LKPP) is chased: working time each. */
const targets = z.strictObject({ firstReply: span, solved: span, chase: span })
const topic = z.strictObject({
  topic: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .regex(/^\P{Cc}*$/u),
  urgency: z.enum(urgencies),
  impact: z.enum(impacts),
})

/** What a version of the Tabel Prioritas Penyelesaian Permasalahan SPSE says. */
export const tableContents = z.strictObject({
  matrix: z.strictObject({ mendesak: byImpact, tidak_mendesak: byImpact }),
  targets: z.strictObject({ tinggi: targets, menengah: targets, rendah: targets }),
  /** Complaints (pengaduan) by their kadar: the time to the solution. */
  complaints: z.strictObject({
    ringan: span,
    normatif: span,
    tanpa_kadar_pengawasan: span,
    berkadar_pengawasan: span,
  }),
  /** How urgent and how great a problem of this topic is unless somebody says otherwise. */
  topics: z
    .array(topic)
    .max(100)
    .refine((topics) => new Set(topics.map(({ topic }) => topicKey(topic))).size === topics.length, {
      error: 'double',
    }),
})
export type TableContents = z.infer<typeof tableContents>
export type Grade = (typeof grades)[number]

/** A version of an office's table, for tickets made from `validFrom` (YYYY-MM-DD, the office's zone) on. */
export const priorityTable = tableContents.extend({ version: z.int().min(1), validFrom: day })
export type PriorityTable = z.infer<typeof priorityTable>

const minutes = (amount: number): Span => ({ amount, unit: 'minute' })
const hours = (amount: number): Span => ({ amount, unit: 'hour' })
const days = (amount: number): Span => ({ amount, unit: 'day' })

/**
 * The table of an office that has not said its own. An example ("contoh, tetapkan dengan SK Kepala LPSE"): the axes are
 * those of the real LPSE register, the times of complaints those of the national complaint rules, the rest is proposed.
 */
export const firstTable: PriorityTable = {
  version: 1,
  validFrom: '2000-01-01',
  matrix: {
    mendesak: { besar: 'tinggi', sedang: 'tinggi', kecil: 'menengah' },
    tidak_mendesak: { besar: 'menengah', sedang: 'menengah', kecil: 'rendah' },
  },
  targets: {
    tinggi: { firstReply: minutes(30), solved: hours(4), chase: hours(4) },
    menengah: { firstReply: hours(4), solved: days(1), chase: days(2) },
    rendah: { firstReply: days(1), solved: days(3), chase: days(5) },
  },
  complaints: {
    ringan: hours(3),
    normatif: days(5),
    tanpa_kadar_pengawasan: days(14),
    berkadar_pengawasan: days(60),
  },
  topics: [
    { topic: 'Unggah penawaran', urgency: 'mendesak', impact: 'besar' },
    { topic: 'Buka penawaran', urgency: 'mendesak', impact: 'besar' },
    { topic: 'Lupa kata sandi', urgency: 'tidak_mendesak', impact: 'sedang' },
    { topic: 'Pendaftaran akun', urgency: 'tidak_mendesak', impact: 'sedang' },
    { topic: 'Informasi umum', urgency: 'tidak_mendesak', impact: 'kecil' },
  ],
}

/** The priority of a case that could not be answered. */
export const priorityOf = (table: TableContents, urgency: Urgency, impact: Impact): Priority =>
  table.matrix[urgency][impact]

/** The version for tickets made on a day: the newest of those that are valid by then. */
export function tableOn(tables: readonly PriorityTable[], day: string): PriorityTable {
  const valid = tables.filter(({ validFrom }) => validFrom <= day)
  return valid.reduce((one, other) => (other.version > one.version ? other : one), valid[0] ?? firstTable)
}

/** What the table says of a topic, however it is written; null: nothing. */
export const defaultsOf = (
  table: TableContents,
  topic: string,
): { urgency: Urgency; impact: Impact } | null =>
  table.topics.find((one) => topicKey(one.topic) === topicKey(topic)) ?? null

function topicKey(topic: string): string {
  return topic.trim().toLowerCase()
}
