/** As ../random.ts, for millions: few draws, ids from ready pieces. */
export interface FastChance {
  next(): number
  between(least: number, most: number): number
  percent(percent: number): boolean
  pick<T>(of: readonly T[]): T
  /** Rank of one of `many` returning ones: few come very often, most once or twice (Zipf and Mandelbrot). */
  rank(many: number): number
  /** Version 7, of this instant. */
  id(at: number): string
}

const four = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'))
const hexOf = (at: number) => {
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}`
}
/** Softens the top of the ranks, so that nobody calls the whole day. */
const shift = 200

export function fastChance(seed: number): FastChance {
  let state = seed >>> 0
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  let count = 0
  let last = { at: -1, hex: '' }
  const next = () => draw() / 4_294_967_296
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    percent: (percent) => next() * 100 < percent,
    pick: (of) => of[Math.floor(next() * of.length)] as (typeof of)[number],
    rank: (many) => Math.min(many - 1, Math.floor(shift * ((many + shift) / shift) ** next() - shift)),
    id: (at) => {
      const one = draw()
      if (last.at !== at) last = { at, hex: hexOf(at) }
      // Counted, so that no two are the same however many there are.
      count += 1
      const low = `${four[(count >>> 16) & 0xffff]}${four[count & 0xffff]}${four[one & 0xffff]}`
      const version = four[0x7000 | (one & 0xfff)]
      return `${last.hex}-${version}-${four[0x8000 | ((one >>> 12) & 0x3fff)]}-${low}`
    },
  }
}
