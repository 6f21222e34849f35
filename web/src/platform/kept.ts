/** Small choices kept in the browser. Where storage is refused (private mode) they last as long as the page. */
const fallback = new Map<string, string>()

export const readKept = (key: string, place: 'device' | 'tab' = 'device') => {
  try {
    return storage(place).getItem(key) ?? fallback.get(key) ?? null
  } catch {
    return fallback.get(key) ?? null
  }
}

export const writeKept = (key: string, value: string, place: 'device' | 'tab' = 'device') => {
  fallback.set(key, value)
  try {
    storage(place).setItem(key, value)
  } catch {
    // Refused or full: the value in memory has to do.
  }
}

const storage = (place: 'device' | 'tab') => (place === 'tab' ? sessionStorage : localStorage)
