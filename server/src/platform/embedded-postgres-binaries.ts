import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { type Account, mayUse } from './embedded-postgres-account.ts'

type Symlink = { source: string; target: string }

/** Where root puts a copy when the data folder cannot be entered by the database's account either. */
const SYSTEM_FOLDER = '/var/lib/dering'

/**
 * The folder with bin/postgres and bin/initdb: in node_modules where the account can use it as it is, else a
 * copy beside the data (a closed home, or links that cannot be made in a read-only node_modules), else, when the data
 * too lies below a closed folder, in /var/lib.
 */
export function findBinaries(account: Account, postgresDir: string, native = packagedBinaries()): string {
  const reachable = mayUse(account, path.join(native, 'bin/postgres'), '-x')
  if (reachable && (linksComplete(native) || makeLinksIfWritable(native))) return path.join(native, 'bin')
  const place = mayUse(account, postgresDir, '-x') ? postgresDir : systemFolder()
  return path.join(copyOfBinaries(native, place), 'bin')
}

function systemFolder(): string {
  try {
    mkdirSync(SYSTEM_FOLDER, { recursive: true })
    // Whatever the umask: the database's account must get in.
    chmodSync(SYSTEM_FOLDER, 0o755)
    return SYSTEM_FOLDER
  } catch {
    throw new CannotStart(
      'The database cannot reach its program below a closed folder; install Dering or choose --data outside of it.',
    )
  }
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch {
    throw new CannotStart(
      `There is no PostgreSQL for ${process.platform}-${process.arch} in node_modules; set DATABASE_URL, DATABASE_OWNER_URL and DATABASE_WORKER_URL.`,
    )
  }
}

/** npm packages carry no symlinks, and the script that makes them after an install may not have run. */
function linksOf(native: string): Symlink[] {
  const list = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as Symlink[]
  const inNative = (file: string) => path.join(native, path.relative('native', file))
  return list.map(({ source, target }) => ({ source: inNative(source), target: inNative(target) }))
}

const linksComplete = (native: string) => linksOf(native).every(({ target }) => existsSync(target))

function makeLinks(native: string) {
  for (const { source, target } of linksOf(native)) {
    if (existsSync(target)) continue
    rmSync(target, { force: true })
    symlinkSync(path.relative(path.dirname(target), source), target)
  }
}

function makeLinksIfWritable(native: string): boolean {
  try {
    accessSync(path.join(native, 'lib'), constants.W_OK)
    makeLinks(native)
    return true
  } catch {
    return false
  }
}

function copyOfBinaries(native: string, place: string): string {
  const manifest = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')) as {
    version: string
  }
  const copy = path.join(place, `program-${manifest.version}`)
  if (existsSync(copy)) return copy
  for (const entry of readdirSync(place)) {
    if (entry.startsWith('program-')) rmSync(path.join(place, entry), { recursive: true })
  }
  const unfinished = path.join(place, 'program-unfinished')
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  makeLinks(unfinished)
  renameSync(unfinished, copy)
  return copy
}
