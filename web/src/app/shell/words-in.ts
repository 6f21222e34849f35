import type { Unsent } from '../../platform/unsent.ts'

/** The words a person typed, out of an unsent change: ids and codes are of no use to anyone who wants to copy them. */
export const wordsIn = (change: Unsent): string => {
  if (change.kind === 'field') return change.value
  if (change.kind === 'batch') return change.changes.map((one) => one.value).join('\n')
  return textsOf(change.input.body).join('\n')
}

const isCode = (text: string) =>
  /^[0-9a-f-]{36}$/.test(text) || /^[a-z_]+$/.test(text) || /^\d{4}-\d\d-\d\d/.test(text)

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' || isCode(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
