/** Chance that is the same every time: everything that a seed invents comes from here. */
export interface Chance {
  /** 0 <= x < 1 */
  next(): number
  /** Whole, from `least` to `most`, both possible. */
  between(least: number, most: number): number
  /** True in `percent` of 100. */
  percent(percent: number): boolean
  pick<T>(of: readonly T[]): T
  /** Picks with Zipf's law: the first twice as often as the second, three times as often as the third. */
  zipf<T>(of: readonly T[]): T
  /** An id as a browser makes it: version 7, of this instant. */
  id(at: Date): string
}

/** Mulberry32 by Tommy Ettinger (public domain). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const among = <T>(of: readonly T[], place: number): T => {
    const one = of[Math.min(place, of.length - 1)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('')
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    percent: (percent) => next() * 100 < percent,
    pick: (of) => among(of, Math.floor(next() * of.length)),
    zipf: (of) => among(of, Math.floor((of.length + 1) ** next()) - 1),
    id: (at) => {
      const time = at.getTime().toString(16).padStart(12, '0')
      const variant = '89ab'[Math.floor(next() * 4)]
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`
    },
  }
}
