/**
 * Where to go after signing in: the page that was asked for, as a path of this very server. Anything that leads
 * elsewhere (another host, `//host`, `javascript:`) goes home.
 */
export function backPath(asked: unknown, origin: string): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, origin)) return '/'
  const { origin: there, pathname, search, hash } = new URL(asked, origin)
  return there === origin && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/'
}
