import { createHash } from 'node:crypto'
import type { Measure } from './manifest.ts'

const endOfRow = 0x0a

/** Counts and hashes COPY text while it passes. A line feed within a value is written as \n, so each one ends a row. */
export function measuring() {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    add(chunk: Buffer) {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(endOfRow); at >= 0; at = chunk.indexOf(endOfRow, at + 1)) rows++
    },
    /** To be asked once. */
    result: (): Measure => ({ rows, bytes, sha256: hash.digest('hex') }),
  }
}

/** Measures rows table by table, as they come. */
export function measuringTables() {
  const open = new Map<string, ReturnType<typeof measuring>>()
  return {
    add(table: string, chunk: Buffer) {
      const at = open.get(table) ?? measuring()
      open.set(table, at)
      at.add(chunk)
    },
    /** Also of tables without a row. */
    result: (tables: readonly { name: string }[]): Record<string, Measure> =>
      Object.fromEntries(tables.map(({ name }) => [name, (open.get(name) ?? measuring()).result()])),
  }
}
