/**
 * What came by the wire, with every text in it (values, never names) as PostgreSQL can store it: without NUL, and
 * well-formed (an emoji that a length limit cut in half becomes a replacement sign). Done once, at the edge.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, storable(inner)]))
}
