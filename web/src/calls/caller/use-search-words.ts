import { useEffect, useRef, useState } from 'react'

type Words = { name: string; institution: string; phone: string }
const pauseMs = 180

/** What to look for: the field that was typed in last, a moment after the last key. */
export const useSearchWords = (words: Words): string => {
  const before = useRef(words)
  const [search, setSearch] = useState('')
  const { name, institution, phone } = words
  useEffect(() => {
    const now = { name, institution, phone }
    const changed = (['name', 'institution', 'phone'] as const).find(
      (one) => now[one] !== before.current[one],
    )
    before.current = now
    const typed = (changed ? now[changed] : now.phone || now.name || now.institution).trim().slice(0, 100)
    const later = setTimeout(() => setSearch(typed), pauseMs)
    return () => clearTimeout(later)
  }, [name, institution, phone])
  return search
}
