/** The house's rules for one file or one line, as dependency-cruiser and Biome cannot say them. */

const word = (name: string) => new RegExp(`(^|[-.])${name}(?=[-.]|$)`)
const emptyWords = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'manager',
  'managers',
  'handler',
  'handlers',
]

/** A word that says nothing of what is inside. `data` and `base` may qualify (data-folder), but not name. */
export function emptyWordIn(fileName: string): string | null {
  const stem = fileName.replace(/([.](queries|routes|jobs|access|api|test|spec|gen|module))?[.]\w+$/, '')
  const last = stem.split('-').at(-1) ?? ''
  if (['data', 'base'].includes(last)) return last
  return emptyWords.find((empty) => word(empty).test(stem)) ?? null
}

const statement =
  /(^|[`'"(]\s*)(select\s.+\sfrom\b|select\s+(set_config|pg_|count)|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(table|index|role|schema|function|policy)\s|alter\s+(table|role|default)\s|truncate\s|with\s+\w+\s+as\s*\()/i
const taggedTemplate = /(?<![`\w])(db|sql|tx)(<[^`]*>)?`/

/** SQL in a line: a tagged template of a connection, or a string that is a statement. */
export const sqlIn = (line: string): boolean => taggedTemplate.test(line) || statement.test(line.trimStart())

/** Where SQL may stand. */
export const mayHoldSql = (name: string): boolean =>
  /[.]queries[.]ts$|[.](test|spec)[.]tsx?$|^server\/src\/(platform|testing)\/|^(benchmarks|journeys)\//.test(
    name,
  )

/** A21: what runs text as code, or reaches for the prototype of everything. */
export const runsText = (line: string): boolean =>
  /\beval\(|\bnew\s+Function\b|\bFunction\s*\(\s*['"`]|\bset(Timeout|Interval)\s*\(\s*['"`]|\bdangerouslySetInnerHTML\b|[.]innerHTML\s*=|\bdocument[.]write\b|\bvm[.](run|Script)|__proto__|[.]deserialize\s*\(/.test(
    line,
  )

/** What silences the compiler, the linter or a test, or puts a thing off. (`any` is Biome's: noExplicitAny.) */
export function silencedBy(line: string): string | null {
  const found =
    /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|\b(TODO|FIXME|XXX)\b|\b(it|test|describe)[.](skip|only|todo|fails)\b/.exec(
      line,
    )
  return found?.[0] ?? null
}

/** Longer than this and a file is two files. A migration is never split, and a fixture is as long as its month. */
export function longestFile(name: string): number {
  if (/^server\/migrations\/|\/golden\//.test(name)) return Number.POSITIVE_INFINITY
  return /[.](test|spec)[.]tsx?$/.test(name) ? 400 : 250
}
