const typed = /^\s*(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})\s*$/

/** YYYY-MM-DD of a day as it is typed, day first (24/11/2026, 24-11-2026, 24.11.2026), or in that order itself; or null. */
export function readDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = typed.exec(text) ?? []
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null
}
