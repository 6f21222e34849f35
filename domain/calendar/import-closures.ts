import type { CalendarContents, Closure } from './calendar.ts'
import { numberOfDay } from './hours.ts'

/** What importing a list would do, for a look before it is done; `closures` is the office's list after it. */
export interface ClosureImport {
  added: Closure[]
  /** There already, just so. */
  same: Closure[]
  /** There under another name or kind: the list's is taken, but for a local one, which stays. */
  other: { was: Closure; becomes: Closure }[]
  /** National days of that year which the list no longer has. */
  gone: Closure[]
  closures: Closure[]
}

/**
 * Brings a list of national days into an office's. No day is there twice. `whole`: the list is all of the years that it
 * names, so that what a provisional list had and this one has not is taken out.
 */
export function importClosures(
  now: readonly Closure[],
  list: readonly Closure[],
  whole: boolean,
): ClosureImport {
  const known = new Map(now.map((closure) => [closure.day, closure]))
  const listed = new Map(list.map((closure) => [closure.day, closure]))
  const years = new Set(list.map(({ day }) => day.slice(0, 4)))
  const [added, same]: [Closure[], Closure[]] = [[], []]
  const other: ClosureImport['other'] = []
  for (const closure of listed.values()) {
    const was = known.get(closure.day)
    if (!was) added.push(closure)
    else if (was.kind === 'local' || (was.name === closure.name && was.kind === closure.kind)) same.push(was)
    else other.push({ was, becomes: closure })
  }
  const gone = whole
    ? now.filter(({ day, kind }) => kind !== 'local' && years.has(day.slice(0, 4)) && !listed.has(day))
    : []
  const out = new Set([...gone, ...other.map(({ was }) => was)])
  const closures = [
    ...now.filter((closure) => !out.has(closure)),
    ...added,
    ...other.map(({ becomes }) => becomes),
  ].sort((one, another) => one.day.localeCompare(another.day))
  return { added, same, other, gone, closures }
}

/** Reads a pasted list, a day a line: `2027-03-10 Idul Fitri`. Lines that hold no day are told by their number. */
export function readClosureList(words: string): { closures: Closure[]; wrong: number[] } {
  const closures = new Map<string, Closure>()
  const wrong: number[] = []
  for (const [place, line] of words.split('\n').entries()) {
    if (line.trim() === '') continue
    const [, day = '', rest = ''] = /^\s*"?(\d{4}-\d{2}-\d{2})"?\s*[,;:\t ]\s*(.*)$/.exec(line) ?? []
    const name = rest.replaceAll(/^["'\s]+|["',;\s]+$/g, '').slice(0, 100)
    const real =
      Number.isFinite(numberOfDay(day)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
    if (!real || name === '') wrong.push(place + 1)
    else closures.set(day, { day, name, kind: /cuti bersama/i.test(name) ? 'joint_leave' : 'holiday' })
  }
  return { closures: [...closures.values()], wrong }
}

/** The calendar with an imported list; a final list takes the mark of a provisional year away. */
export function withImported(
  calendar: CalendarContents,
  { closures }: ClosureImport,
  years: readonly { year: number; provisional: boolean }[],
): CalendarContents {
  const others = calendar.provisionalYears.filter((year) => !years.some((one) => one.year === year))
  const provisional = years.filter((one) => one.provisional).map(({ year }) => year)
  return {
    ...calendar,
    closures,
    provisionalYears: [...others, ...provisional].sort((one, other) => one - other),
  }
}
