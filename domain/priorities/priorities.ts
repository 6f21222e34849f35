import type { impacts, urgencies } from '../consultations/words.ts'

export const priorities = ['tinggi', 'menengah', 'rendah'] as const
export type Priority = (typeof priorities)[number]
export type Urgency = (typeof urgencies)[number]
export type Impact = (typeof impacts)[number]

/**
 * Tabel Prioritas Penyelesaian Permasalahan SPSE: urgency x impact. An example to be fixed by the office
 * ("contoh, tetapkan dengan SK Kepala LPSE"); the axes are those of the real LPSE register.
 */
const table: Record<Urgency, Record<Impact, Priority>> = {
  mendesak: { besar: 'tinggi', sedang: 'tinggi', kecil: 'menengah' },
  tidak_mendesak: { besar: 'menengah', sedang: 'menengah', kecil: 'rendah' },
}

/** The priority of a case that could not be answered. */
export const priorityOf = (urgency: Urgency, impact: Impact): Priority => table[urgency][impact]

const hour = 3_600_000
/**
 * First reply and solution, in plain hours (milliseconds): a working day counts as 24 h until the office's calendar is
 * there. First reply = the first word to the caller after the call, from a person, saying what is being done.
 */
export const targets: Record<Priority, { firstReplyMs: number; solvedMs: number }> = {
  tinggi: { firstReplyMs: hour / 2, solvedMs: 4 * hour },
  menengah: { firstReplyMs: 4 * hour, solvedMs: 24 * hour },
  rendah: { firstReplyMs: 24 * hour, solvedMs: 72 * hour },
}

/** When a ticket opened at `openedAt` is due: its first reply, and its solution. */
export function deadlinesOf(priority: Priority, openedAt: Date): { firstReplyDueAt: Date; dueAt: Date } {
  const { firstReplyMs, solvedMs } = targets[priority]
  return {
    firstReplyDueAt: new Date(openedAt.getTime() + firstReplyMs),
    dueAt: new Date(openedAt.getTime() + solvedMs),
  }
}
