import { localDate } from './local-date.ts'

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

export type RecapCategory = 'complaint' | 'question' | 'consultation'

/** Column 6 in the words of the paper's Keterangan: "Pengaduan, Pertanyaan atau Konsultasi". */
export const CATEGORY_WORDS: Record<RecapCategory, string> = {
  complaint: 'Pengaduan',
  question: 'Pertanyaan',
  consultation: 'Konsultasi',
}

/** What the records say of one telephone consultation, before it becomes a row. Instants are UTC. */
export type RecapEntry = {
  /** When the call came; of a late entry (entri susulan) when the paper says it came. */
  calledAt: Date
  email: string | null
  callerName: string | null
  institution: string | null
  problem: string
  category: RecapCategory | null
  /** Answered in the call, or waiting for (or having received) a Form Jawaban. Null: not decided yet. */
  outcome: 'answered' | 'deferred' | null
  /** Name, at the time of the call, of the unit the case went to; null when it stayed in the office. */
  unitName: string | null
  /** Part C of the form. */
  answer: string | null
  /** When part C was written: column 8 of what was answered in the call. */
  answeredAt: Date | null
  /** Date of receipt of the Form Jawaban, `YYYY-MM-DD`: column 8 of a deferred case. */
  answerReceivedOn: string | null
  enteredBy: string
  /** Set when the numbered form was abandoned: it stays in the recap with its mark. */
  voided: { reason: string } | null
}

export type RecapOffice = { name: string; timeZone: string }

/**
 * Turns the record of one consultation into its row of the recap.
 *
 * Column 2 is the day of the call and column 8 the day of the answer, both in the office's zone. Answered in
 * the call: column 7 is the own office and column 8 the day of part C. Without an answer columns 8 and 9 are
 * empty. A form marked BATAL keeps its row; the mark and its reason stand first in column 9.
 *
 * @param no the running number, see `runningNumbers`
 * Source: Keterangan of the paper's recap; the choices it leaves open are this product's defaults
 * (docs/glossary.md, "recap").
 */
export function recapRow(entry: RecapEntry, no: number, office: RecapOffice): RecapRow {
  const answer = entry.answer ?? ''
  return {
    no,
    callDate: localDate(entry.calledAt, office.timeZone),
    email: entry.email ?? '',
    sender: senderOf(entry.callerName, entry.institution),
    message: entry.problem,
    category: entry.category ? CATEGORY_WORDS[entry.category] : '',
    destination: destinationOf(entry, office),
    answerDate: answer === '' ? null : answerDateOf(entry, office),
    answer: entry.voided ? voidedAnswer(entry.voided.reason, answer) : answer,
    enteredBy: entry.enteredBy,
  }
}

/** Column 4: "Nama Pengirim sebutkan juga instansinya (kalau ada)". */
export function senderOf(name: string | null, institution: string | null): string {
  const who = name?.trim() ?? ''
  const where = institution?.trim() ?? ''
  if (who === '' || where === '') return who || where
  return `${who} (${where})`
}

function destinationOf(entry: RecapEntry, office: RecapOffice): string {
  if (entry.outcome === null) return ''
  return entry.outcome === 'answered' ? office.name : (entry.unitName ?? office.name)
}

function answerDateOf(entry: RecapEntry, office: RecapOffice): string | null {
  const partC = entry.answeredAt ? localDate(entry.answeredAt, office.timeZone) : null
  return entry.outcome === 'answered' ? partC : (entry.answerReceivedOn ?? partC)
}

function voidedAnswer(reason: string, answer: string): string {
  const mark = reason.trim() === '' ? 'BATAL' : `BATAL: ${reason.trim()}`
  return answer === '' ? mark : `${mark}\n${answer}`
}
