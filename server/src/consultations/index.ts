export { type Appended, appendToJournal } from './append-to-journal.ts'
export { changeConsultation } from './change-consultation.ts'
export { refuseUnlessMayTakeBack, refuseUnlessMayWrite } from './consultations.access.ts'
export {
  type ConsultationRow,
  clearAnswered,
  updateAnswered,
  updateCallerOf,
  updateCancelReason,
  updateConsultedAt,
} from './consultations.queries.ts'
export { consultationRoutes } from './consultations.routes.ts'
export { correctWords } from './correct-words.queries.ts'
export { type Counting, count, readCounting } from './counting.ts'
export { type Command, longestAlone, timesOf } from './happened-at.ts'
export { presentLine } from './list-unfinished.ts'
export { listConsultationsOf } from './lists.queries.ts'
export { isRepeated, type LockedConsultation, lockConsultation } from './lock-consultation.ts'
export { openForm } from './open-form.ts'
export { readView } from './read-view.ts'
export { type DeadlineCache, findHandover, updateHandover, upsertTicket } from './ticket-rows.queries.ts'
export { ticketTerms } from './ticket-terms.ts'
export { type PartC, restorePartC, writePartC, writeUnit } from './write-part-c.queries.ts'
export { fillWords, missingWords } from './write-words.ts'
