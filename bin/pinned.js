// Shared by the commands in bin/: plain JavaScript without dependencies, for any Node from 18 (Debian 12) on.
// Before the first install there is nothing else to run on.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const inRoot = (...parts) => path.join(root, ...parts)

/** One line to the person, and the end. */
export function stop(line, code = 2) {
  process.stderr.write(`${line}\n`)
  process.exit(code)
}

/** Installs what package-lock.json says, unless node_modules holds exactly that already. */
export function ensureInstalled() {
  if (installedAsLocked()) return
  console.log('dering: installing the packages of package-lock.json (npm ci), once ...')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci failed; the lines above say why.')
}

/** Builds the web pages if a source is younger than what was built. */
export function ensureBuilt() {
  const built = statSync(inRoot('web/dist/index.html'), { throwIfNoEntry: false })
  const sources = [
    'web/src',
    'web/public',
    'web/index.html',
    'web/vite.config.ts',
    'web/build',
    'domain',
    'package-lock.json',
  ]
  if (built && sources.every((source) => youngest(inRoot(source)) <= built.mtimeMs)) return
  console.log('dering: building the web pages, once ...')
  run(pinnedNode(), viteBuild, 'The web pages could not be built; the lines above say why.')
}

export const viteBuild = [
  inRoot('node_modules/vite/bin/vite.js'),
  'build',
  inRoot('web'),
  '--logLevel',
  'warn',
]

/** The Node of package-lock.json; on a machine it is not made for, the running one if that is new enough. */
export function pinnedNode() {
  const pinned = inRoot(`node_modules/node-${process.platform}-${process.arch}/bin/node`)
  if (existsSync(pinned)) return realpathSync(pinned)
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return stop(
    `There is no Node 24 for ${process.platform}-${process.arch} among the packages; install Node 24.`,
  )
}

function installedAsLocked() {
  try {
    return sameAsLocked(packagesOf('package-lock.json'), packagesOf('node_modules/.package-lock.json'))
  } catch {
    return false
  }
}

/** npm writes down what it has installed; packages for other machines are optional and may be absent. */
export function sameAsLocked(locked, installed) {
  return Object.entries(locked).every(([folder, { version, optional }]) => {
    if (folder === '') return true
    const there = installed[folder]
    return there ? there.version === version : optional === true
  })
}

const packagesOf = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8')).packages

function youngest(entry) {
  const stat = statSync(entry, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(entry).reduce(
    (latest, name) => Math.max(latest, youngest(path.join(entry, name))),
    stat.mtimeMs,
  )
}

function run(command, args, complaint) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (done.error) stop(`${command} cannot be run (${done.error.code}).`, 1)
  if (done.status !== 0) stop(complaint, 1)
}
