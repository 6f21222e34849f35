import { readKept, writeKept } from '../platform/kept.ts'

/** Where to go on after signing in: a path of this house, never another address, however it is written. */
export const returnPath = (asked: string | null, origin = window.location.origin): string => {
  if (!asked?.startsWith('/') || !URL.canParse(asked, origin)) return '/'
  const { origin: there, pathname, search, hash } = new URL(asked, origin)
  const own = there === origin && !pathname.startsWith('//') && pathname !== '/masuk'
  return own ? pathname + search + hash : '/'
}

const place = 'dering.return'

/** Kept in this tab while the person is at the provider; the server is told nothing of it. */
export const keepReturn = (asked: string | null): void => writeKept(place, asked ?? '', 'tab')

/** What was kept, once. */
export const takeReturn = (): string | null => {
  const asked = readKept(place, 'tab')
  writeKept(place, '', 'tab')
  return asked || null
}
