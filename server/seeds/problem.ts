import type { categories } from '#domain/consultations/words.ts'

/** What callers bring, as one of the 42 problems known in public questions and answers; told in an office's words. */
export interface KnownProblem {
  topic: string
  /** Part B, in one wording or another. {paket} and {instansi} are filled in. */
  says: readonly [string, ...string[]]
  /** Part C. */
  answer: string
  who: 'penyedia' | 'ppk' | 'pokja' | 'pa_kpa'
  /** Tinggi, menengah, rendah: what the office's table makes of urgency and impact. */
  weight: 'T' | 'M' | 'R'
  /** The unit to which it goes when the helpdesk cannot answer. */
  unit: 'D22' | 'D23' | 'D42'
  /** Of 100 calls about it, those that cannot be answered at once. */
  unanswered: number
  category: (typeof categories)[number]
}
