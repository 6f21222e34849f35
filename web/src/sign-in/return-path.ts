/** Where to go on after signing in: a path of this house, never another address, however it is written. */
export const returnPath = (asked: string | null, origin = window.location.origin): string => {
  if (!asked?.startsWith('/') || !URL.canParse(asked, origin)) return '/'
  const { origin: there, pathname, search, hash } = new URL(asked, origin)
  const own = there === origin && !pathname.startsWith('//') && pathname !== '/masuk'
  return own ? pathname + search + hash : '/'
}
