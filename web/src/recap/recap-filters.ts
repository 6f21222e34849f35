import { wallTime, type Zone } from '#domain/calendar/zones.ts'
import { categories } from '#domain/consultations/words.ts'
import { readMonth } from '#domain/recap/dates.ts'
import type { RecapFilters } from '#domain/recap/recap.api.ts'

/** The filters as they stand in the address. */
export const addressDefaults = { bulan: '', kategori: '', tujuan: '', petugas: '', jawaban: '', kata: '' }
export type Address = typeof addressDefaults

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What is none of ours counts as not given. */
export const readFilters = ({ kategori, tujuan, petugas, jawaban, kata }: Address): RecapFilters => ({
  category: categories.find((one) => one === kategori) ?? '',
  unit: tujuan === 'own' || id.test(tujuan) ? tujuan : '',
  enteredBy: petugas.slice(0, 100),
  answered: jawaban === 'yes' || jawaban === 'no' ? jawaban : '',
  words: kata.slice(0, 100),
})

/** `2026-11` in the office's zone. */
export function monthAt(at: number, zone: Zone): string {
  const { year, month } = wallTime(at, zone)
  return `${year}-${String(month).padStart(2, '0')}`
}

/** The months to choose from, the newest first: three years back, and the one that is shown. */
export function monthsToChoose(current: string, shown: string): string[] {
  const { year, month } = readMonth(current) ?? { year: 2026, month: 1 }
  const months = Array.from({ length: 36 }, (_, back) => {
    const count = year * 12 + (month - 1) - back
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  })
  return months.includes(shown) ? months : [...months, shown].sort().reverse()
}
