import { readFileSync } from 'node:fs'

// Which characters a TrueType font can show, read from its own `cmap` table (OpenType 1.9, "cmap", formats 4 and 12).

/** The code points that `font` maps to a glyph other than .notdef. */
export function coverageOf(fontFile: string): Set<number> {
  const bytes = readFileSync(fontFile)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const covered = new Set<number>()
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i
    if (!isUnicode(view.getUint16(record), view.getUint16(record + 2))) continue
    const subtable = cmap + view.getUint32(record + 4)
    const format = view.getUint16(subtable)
    if (format === 4) addSegments(view, subtable, covered)
    if (format === 12) addGroups(view, subtable, covered)
  }
  return covered
}

const isUnicode = (platform: number, encoding: number) =>
  (platform === 0 && encoding !== 5) || (platform === 3 && (encoding === 1 || encoding === 10))

function tableOffset(view: DataView, wanted: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
    if (tag === wanted) return view.getUint32(record + 8)
  }
  throw new Error(`The font has no ${wanted} table.`)
}

function addSegments(view: DataView, subtable: number, covered: Set<number>): void {
  const twice = view.getUint16(subtable + 6)
  const ends = subtable + 14
  const starts = ends + twice + 2
  const deltas = starts + twice
  const ranges = deltas + twice
  for (let at = 0; at < twice; at += 2) {
    const range = view.getUint16(ranges + at)
    const start = view.getUint16(starts + at)
    for (let code = start; code <= view.getUint16(ends + at) && code < 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(ranges + at + range + 2 * (code - start))
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + view.getInt16(deltas + at)) & 0xffff
      if (glyph !== 0) covered.add(code)
    }
  }
}

function addGroups(view: DataView, subtable: number, covered: Set<number>): void {
  for (let i = 0; i < view.getUint32(subtable + 12); i++) {
    const group = subtable + 16 + 12 * i
    const first = view.getUint32(group)
    for (let code = first; code <= view.getUint32(group + 4); code++) {
      if (view.getUint32(group + 8) + code - first !== 0) covered.add(code)
    }
  }
}
