import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

/** JOURNEY_LANGUAGE=en walks the same journeys through the English screens: what they look for is put into English. */
export const inEnglish = process.env.JOURNEY_LANGUAGE === 'en'

type Words = { [key: string]: string | Words }
const folder = join(import.meta.dirname, '../web/src/messages')

function flat(words: Words, path: string, into: Map<string, string[]>) {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value !== 'string') flat(value, `${path}.${key}`, into)
    else {
      // Indonesian has one form where English has two: all of them belong to the same words.
      const name = `${path}.${key.replace(/_(zero|one|two|few|many|other)$/, '')}`
      into.set(name, [...(into.get(name) ?? []), value])
    }
  }
  return into
}
const catalogue = (language: 'id' | 'en') => {
  const all = new Map<string, string[]>()
  for (const file of readdirSync(join(folder, language)).filter((name) => name.endsWith('.json')))
    flat(JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Words, file, all)
  return all
}
const english = catalogue('en')
const pairs = [...catalogue('id')].flatMap(([key, forms]) =>
  forms.flatMap((id) => (english.get(key) ?? []).map((en) => ({ id, en }))),
)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const holes = /\{\{-?\s*[\w.]+[^}]*\}\}/g
/** A sentence of the catalogue as a pattern: what is filled in may be anything. */
const pattern = (sentence: string, hole = '.*') => sentence.split(holes).map(escaped).join(hole)

const nameOf = (hole: string) => hole.replace(/[{}\s-]/g, '').split(',')[0] ?? ''
const namesIn = (sentence: string) => (sentence.match(holes) ?? []).map(nameOf)

/** A whole sentence of the catalogue, with what was filled in filled in again; null when it is not this one. */
function sameSentence(wanted: string, { id, en }: { id: string; en: string }): string | null {
  if (!/\p{L}/u.test(id.replace(holes, ''))) return null
  const match = new RegExp(`^${pattern(id, '(.+)')}$`, 'i').exec(wanted)
  if (!match) return null
  const filled = new Map(namesIn(id).map((name, place) => [name, match[place + 1] ?? '']))
  // What is filled in may be a word of the catalogue itself (a reason that was picked).
  const either = (value: string) => {
    const theirs = pairs
      .filter((one) => one.id.toLowerCase() === value.toLowerCase())
      .map((one) => escaped(one.en))
    return theirs.length > 0 ? `(?:${[escaped(value), ...theirs].join('|')})` : escaped(value)
  }
  const names = namesIn(en)
  const parts = en.split(holes).map(escaped)
  return parts.reduce(
    (text, part, place) => `${text}${either(filled.get(names[place - 1] ?? '') ?? '')}${part}`,
  )
}

const days = [
  'Minggu Sunday',
  'Senin Monday',
  'Selasa Tuesday',
  'Rabu Wednesday',
  'Kamis Thursday',
  'Jumat Friday',
  'Sabtu Saturday',
]
/** Pieces of sentences, the longest first: for texts that a screen puts together. */
const pieces = [
  ...pairs.flatMap(({ id, en }) => {
    const [theirs, ours] = [id.split(holes), en.split(holes)]
    if (theirs.length !== ours.length) return []
    return theirs.map((piece, place) => [piece.trim(), (ours[place] ?? '').trim()] as const)
  }),
  ...days.map((pair) => pair.split(' ') as unknown as readonly [string, string]),
]
  .filter(([piece, ours]) => piece.length > 3 && ours !== '')
  .sort(([a], [b]) => b.length - a.length)

function piecewise(wanted: string): string {
  let text = escaped(wanted)
  for (const [piece, ours] of pieces) text = text.replaceAll(escaped(piece), escaped(ours))
  // Friday, 20 November 2026 · 13:05
  return text.replace(/(\d{2})\\\.(\d{2})(?!\d)/g, '$1[.:]$2').replace(/day, (\d)/, 'day,? $1')
}

/** What the same words are called on the English screen; words that no catalogue knows (somebody's name) stay. */
export function toEnglish(wanted: string | RegExp, exact = false): RegExp | string {
  if (typeof wanted !== 'string') {
    const found = pairs.filter(({ id }) => ['1', 'A'].some((any) => wanted.test(id.replace(holes, any))))
    const [begin, end] = [wanted.source.startsWith('^') ? '^' : '', wanted.source.endsWith('$') ? '$' : '']
    const ways = new Set(found.map(({ en }) => `${begin}${pattern(en)}${end}`))
    const literal = /^[^\\^$*+?()[\]{}|]+$/.test(wanted.source)
    if (ways.size === 0 && literal) ways.add(piecewise(wanted.source))
    return new RegExp([wanted.source, ...ways].join('|'), 'i')
  }
  const same = pairs.flatMap((pair) => {
    const text = sameSentence(wanted, pair)
    return text === null ? [] : [{ text, filled: namesIn(pair.id).length > 0 }]
  })
  const whole = same.map(({ text }) => text)
  const part = pairs
    .filter(({ id }) => id.toLowerCase().includes(wanted.toLowerCase()))
    .map(({ en }) => pattern(en))
  // "{{name}} berlaku lagi." fits much that is the beginning of quite another sentence.
  const certain = exact || same.some(({ filled }) => !filled)
  const found = certain ? whole : [...whole, ...part]
  const ways = found.length > 0 ? found : [piecewise(wanted)]
  const any = [...new Set([...ways, escaped(wanted)])].join('|')
  return new RegExp(exact ? `^\\s*(${any})\\s*$` : any, 'i')
}

type Options = { name?: string | RegExp; exact?: boolean; hasText?: string | RegExp }
let speaks = false

/** From now on every page and locator of this run finds its English words. */
export function speakEnglish(page: Page): void {
  if (speaks) return
  speaks = true
  for (const place of [page, page.locator('body')] as (Page | Locator)[]) {
    const made = Object.getPrototypeOf(place) as Page & Locator
    const { getByText, getByLabel, getByRole, filter } = made
    made.getByText = function (text, options) {
      const { exact, ...rest } = options ?? {}
      return getByText.call(this, toEnglish(text, exact), rest)
    }
    made.getByLabel = function (text, options) {
      const { exact, ...rest } = options ?? {}
      return getByLabel.call(this, toEnglish(text, exact), rest)
    }
    made.getByRole = function (role, options) {
      const { name, exact, ...rest } = (options ?? {}) as Options
      return getByRole.call(this, role, {
        ...rest,
        ...(name !== undefined && { name: toEnglish(name, exact) }),
      })
    }
    if (filter)
      made.filter = function (options) {
        const { hasText, ...rest } = (options ?? {}) as Options
        return filter.call(this, { ...rest, ...(hasText !== undefined && { hasText: toEnglish(hasText) }) })
      }
  }
}
