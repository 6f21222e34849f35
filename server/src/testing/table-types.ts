import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './house-files.ts'

/** Where the types of the tables stand; made by `npm run tables`. */
export const tableTypesFile = path.join(root, 'server/src/platform/tables.gen.ts')

/** The types of the tables of a migrated database, as TypeScript. */
export function tableTypesOf(url: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dering-tables-'))
  const out = path.join(folder, 'tables.ts')
  const tool = path.join(root, 'node_modules/.bin/kysely-codegen')
  try {
    const done = spawnSync(
      process.execPath,
      [
        tool,
        ...['--url', url, '--dialect', 'postgres', '--out-file', out],
        ...['--date-parser', 'string', '--include-pattern', 'public.*', '--log-level', 'error'],
      ],
      { encoding: 'utf8' },
    )
    if (done.status !== 0) throw new Error(`kysely-codegen failed: ${done.stderr}${done.stdout}`)
    return readFileSync(out, 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
