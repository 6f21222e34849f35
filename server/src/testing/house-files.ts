import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../../..')

/** A file that people wrote, with its text; `name` is its path from the root. */
export interface HouseFile {
  name: string
  text: string
}

/** Everything of ours that matches, without what is installed, built or generated. */
export function houseFiles(...patterns: string[]): HouseFile[] {
  const exclude = ['**/node_modules/**', 'web/dist/**', '.git/**', '**/*.gen.ts']
  return globSync(patterns, { cwd: root, exclude })
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }))
}

/** The places where `fault` says something, as `file:line what`. */
export function faultsIn(files: readonly HouseFile[], fault: (line: string) => string | null): string[] {
  return files.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, index) => {
      const said = fault(line)
      return said === null ? [] : [`${name}:${index + 1} ${said}`]
    }),
  )
}
