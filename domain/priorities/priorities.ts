import type { impacts, urgencies } from '../consultations/words.ts'

export const priorities = ['tinggi', 'menengah', 'rendah'] as const
export type Priority = (typeof priorities)[number]
export type Urgency = (typeof urgencies)[number]
export type Impact = (typeof impacts)[number]
