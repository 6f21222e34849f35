/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * The one way to write `value` as JSON, so that equal data always gives equal bytes and one SHA-256 (RFC 8785): keys
 * sorted by UTF-16 code units, no white space, numbers and strings as ECMAScript writes them.
 * Throws a RangeError for a number that JSON cannot hold, and for half of a surrogate pair.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON has no such number.')
  if (typeof value === 'string' && !value.isWellFormed()) throw new RangeError('The text is not well-formed.')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonicalJson(key)}:${canonicalJson(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}
