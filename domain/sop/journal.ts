import { z } from 'zod'
import { impacts, urgencies } from '../consultations/words.ts'
import { id, instant } from '../schemas.ts'

/** How a call may end without a consultation; it stays in the call log. */
export const endReasons = ['cut_off', 'wrong_number', 'silent', 'prank', 'out_of_scope'] as const
export type EndReason = (typeof endReasons)[number]

/** Why a standard time was missed, from a closed list: the journal never holds free words. */
export const deviationReasons = [
  'caller_needed_time',
  'complex_problem',
  'slow_system',
  'poor_line',
  'other_call',
  'forgotten',
  'other',
] as const
export type DeviationReason = (typeof deviationReasons)[number]

/** Where a case that could not be answered was moved (step 8): by e-mail, TTS/LPSE Support, inside, or not possible. */
export const handovers = ['email', 'tts', 'internal', 'none'] as const
export type Handover = (typeof handovers)[number]

export const informedHow = ['telephone', 'email', 'message'] as const

/** Kadar of a complaint (pengaduan): each has a time of its own. */
export const grades = ['ringan', 'normatif', 'tanpa_kadar_pengawasan', 'berkadar_pengawasan'] as const

/** What a ticket's priority and deadlines come from. */
export const terms = z.strictObject({
  urgency: z.enum(urgencies),
  impact: z.enum(impacts),
  grade: z.enum(grades).nullable(),
  stageEndsAt: instant.nullable(),
})
export type Terms = z.infer<typeof terms>

/**
 * What can have happened to a consultation. Ids, times, closed codes and field names only, never a caller's words.
 * - opened: the call was answered (step 1 over, step 2 begins); inherits = a second form of the same call (no greeting);
 *   late_entry = entered later from paper, out of the shares of the SOP's times.
 * - caller_owes_began / caller_owes_ended: the ticket waits for something from the caller; its deadlines stand still.
 * - reprioritised: how urgent and how great it is, the grade of a complaint, and the end of the tender's stage, as they
 *   count from now on. Neither moves a step of the SOP.
 * - caller_confirmed: he was told the answer of his ticket and says that it is solved; not_solved = he says that it is
 *   not, and the ticket waits for another answer (a second round).
 * - undone takes back the last of: decided_answer, decided_ticket, answer_given, numbers_told, answer_received,
 *   caller_informed, caller_confirmed, not_solved, cancelled. Numbers given stay given.
 */
export const happening = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('opened'),
    detail: z.strictObject({ road: z.enum(['call', 'inherits', 'late_entry']) }),
  }),
  z.strictObject({
    what: z.literal('start_corrected'),
    detail: z.strictObject({ secondsEarlier: z.int().min(0).max(600) }),
  }),
  z.strictObject({ what: z.literal('greeted'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('caller_wait_began'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('caller_wait_ended'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('questions_completed'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('decided_answer'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('decided_ticket'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('answer_given'), detail: z.strictObject({}) }),
  z.strictObject({
    what: z.literal('handover_recorded'),
    detail: z.strictObject({ handover: z.enum(handovers) }),
  }),
  z.strictObject({ what: z.literal('numbers_told'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('answer_received'), detail: z.strictObject({}) }),
  z.strictObject({
    what: z.literal('caller_informed'),
    detail: z.strictObject({ how: z.enum(informedHow) }),
  }),
  z.strictObject({ what: z.literal('caller_owes_began'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('caller_owes_ended'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('reprioritised'), detail: terms }),
  z.strictObject({ what: z.literal('caller_confirmed'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('not_solved'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('cancelled'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('undone'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('ended'), detail: z.strictObject({ reason: z.enum(endReasons) }) }),
  z.strictObject({ what: z.literal('archived'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('corrected'), detail: z.strictObject({ version: z.int().min(2) }) }),
  z.strictObject({
    what: z.literal('words_saved'),
    detail: z.strictObject({ fields: z.array(z.string().max(40)).max(30) }),
  }),
  z.strictObject({ what: z.literal('set_aside'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('resumed'), detail: z.strictObject({}) }),
  z.strictObject({ what: z.literal('handed_on'), detail: z.strictObject({ to: z.string() }) }),
  z.strictObject({
    what: z.literal('deviation_explained'),
    detail: z.strictObject({
      step: z.union([z.literal(2), z.literal(3), z.literal(7), z.literal(8)]),
      reason: z.enum(deviationReasons),
    }),
  }),
])
export type Happening = z.infer<typeof happening>
export type What = Happening['what']

/** One line of the journal: what, when it happened and was recorded, by whose clock, with what measured offset, by whom. */
export const journalEntry = z.intersection(
  happening,
  z.object({
    id,
    happenedAt: instant,
    recordedAt: instant,
    clock: z.enum(['server', 'browser']),
    offsetMs: z.int().nullable(),
    personId: z.string(),
  }),
)
export type JournalEntry = z.infer<typeof journalEntry>
