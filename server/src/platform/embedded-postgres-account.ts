import { type SpawnOptions, spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { CannotStart } from './cannot-start.ts'

/**
 * The account the database runs under. PostgreSQL refuses root, and initdb wants an account that stands in
 * /etc/passwd, so as root it is `dering` if there is such an account, else `nobody`. Otherwise it is ours.
 */
export type Account = {
  /** undefined: the account of this process */
  ids?: { uid: number; gid: number }
  /** The data folder lies below one that only root can enter: the database is lent two capabilities to reach it. */
  throughClosedFolders: boolean
}

const CAPABILITIES = '+dac_override,+dac_read_search'

/** `clusterDir` may not exist yet; if it does, its owner stays the account. */
export function chooseAccount(clusterDir: string): Account {
  if (process.getuid?.() !== 0) return { throughClosedFolders: false }
  return { ids: ownerOf(clusterDir) ?? passwdEntry('dering') ?? nobody(), throughClosedFolders: false }
}

/**
 * May this account enter or write the folder by itself? Asked of the kernel, not guessed from mode bits. Capabilities
 * that were lent do not count here either: initdb looks for its programs with access(2), which ignores them.
 */
export function mayUse(account: Account, folder: string, right: '-w' | '-x'): boolean {
  if (account.ids) {
    return spawnSync('test', [right, folder], { ...account.ids, cwd: '/', stdio: 'ignore' }).status === 0
  }
  try {
    accessSync(folder, right === '-w' ? constants.W_OK : constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Command, arguments and spawn options that run `file` under the account, with an environment of our own. */
export function asAccount(account: Account, file: string, args: readonly string[]) {
  const options: SpawnOptions = {
    cwd: '/',
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
  }
  if (!account.ids) return { command: file, args: [...args], options }
  const { uid, gid } = account.ids
  if (!account.throughClosedFolders)
    return { command: file, args: [...args], options: { ...options, uid, gid } }
  const lent = [`--inh-caps=${CAPABILITIES}`, `--ambient-caps=${CAPABILITIES}`]
  const change = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...lent]
  return { command: 'setpriv', args: [...change, '--', file, ...args], options }
}

function ownerOf(folder: string) {
  const stat = statSync(folder, { throwIfNoEntry: false })
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined
}

function passwdEntry(name: string) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function nobody() {
  const ids = passwdEntry('nobody')
  if (!ids) throw new CannotStart('As root the database needs an account of its own: make one named dering.')
  return ids
}
