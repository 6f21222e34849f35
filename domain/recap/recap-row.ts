import { dayOf, type Zone } from '../calendar/zones.ts'
import type { categories } from '../consultations/words.ts'

/**
 * One row of the recap: the ten columns of the paper.
 * Dates are calendar days in the office's zone, `YYYY-MM-DD`; an empty text is an empty cell.
 */
export type RecapRow = {
  no: number
  callDate: string
  email: string
  sender: string
  message: string
  category: string
  destination: string
  answerDate: string | null
  answer: string
  enteredBy: string
}

export type RecapCategory = (typeof categories)[number]

/** Column 6 in the words of the paper's Keterangan: "Pengaduan, Pertanyaan atau Konsultasi". */
export const categoryWords: Record<RecapCategory, string> = {
  pengaduan: 'Pengaduan',
  pertanyaan: 'Pertanyaan',
  konsultasi: 'Konsultasi',
}

/** What the records say of one numbered telephone consultation, in the words of its newest version. */
export type RecapEntry = {
  /** The form's Hari/Tanggal and Waktu; of a late entry (entri susulan) those of the paper. */
  consultedAt: Date
  email: string
  name: string
  institution: string
  problem: string
  category: RecapCategory | ''
  /** Name, at the time of the call, of the unit that the ticket went to; null when it was answered in the call. */
  unitName: string | null
  /** Part C, empty while there is none. */
  answer: string
  /** Answered in the call: the day of part C. A ticket: the day on which its Form Jawaban was received. */
  answeredOn: string | null
  enteredBy: string
  /** Why the numbered form was abandoned (BATAL), or null. */
  cancelReason: string | null
}

export type RecapOffice = { name: string; timeZone: Zone }

/**
 * Turns the record of one consultation into its row of the recap.
 *
 * Column 2 is the day of the call in the office's zone. Answered in the call: column 7 is the own office. Without an
 * answer columns 8 and 9 are empty. A form marked BATAL keeps its row: the mark and its reason stand first in column 9.
 *
 * @param no the running number, see `runningNumbers`
 * Source: Keterangan of the paper's recap; what it leaves open is decided in docs/glossary.md, "rekap".
 */
export function recapRow(entry: RecapEntry, no: number, office: RecapOffice): RecapRow {
  return {
    no,
    callDate: dayOf(entry.consultedAt, office.timeZone),
    email: entry.email.trim(),
    sender: senderOf(entry.name, entry.institution),
    message: entry.problem,
    category: entry.category === '' ? '' : categoryWords[entry.category],
    destination: entry.unitName ?? office.name,
    answerDate: entry.answer === '' ? null : entry.answeredOn,
    answer: entry.cancelReason === null ? entry.answer : cancelledAnswer(entry.cancelReason, entry.answer),
    enteredBy: entry.enteredBy,
  }
}

/** Column 4: "Nama Pengirim sebutkan juga instansinya (kalau ada)". */
export function senderOf(name: string, institution: string): string {
  const who = name.trim()
  const where = institution.trim()
  return who === '' || where === '' ? who || where : `${who} (${where})`
}

function cancelledAnswer(reason: string, answer: string): string {
  const mark = reason.trim() === '' ? 'BATAL' : `BATAL: ${reason.trim()}`
  return answer === '' ? mark : `${mark}\n${answer}`
}
