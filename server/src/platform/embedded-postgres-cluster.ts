import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { type Account, asAccount, mayUse } from './embedded-postgres-account.ts'

/** Makes DIR/postgres for the account, and finds out whether the account needs help to reach it. */
export function prepareFolder(account: Account, postgresDir: string): Account {
  mkdirSync(postgresDir, { recursive: true, mode: 0o700 })
  if (account.ids) chownSync(postgresDir, account.ids.uid, account.ids.gid)
  return { ...account, throughClosedFolders: !mayUse(account, postgresDir, '-w') }
}

/**
 * Makes a new cluster if there is none. It is made beside its place and renamed, so a power cut in the middle
 * leaves no half cluster. Locale C.UTF-8 of the builtin provider sorts the same on every machine; PostgreSQL
 * before 17 does not know it and takes the system's.
 */
export function makeCluster(account: Account, binDir: string, clusterDir: string, superuserPassword: string) {
  if (existsSync(path.join(clusterDir, 'PG_VERSION'))) return
  const unfinished = `${clusterDir}.unfinished`
  const passwordFile = `${clusterDir}.password`
  rmSync(unfinished, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  try {
    writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
    if (account.ids) chownSync(passwordFile, account.ids.uid, account.ids.gid)
    const locale = ['--locale=C.UTF-8', '--encoding=UTF8']
    if (majorVersion(account, binDir) >= 17) locale.unshift('--locale-provider=builtin')
    const trust = [
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--data-checksums',
    ]
    run(account, path.join(binDir, 'initdb'), ['-D', unfinished, ...locale, ...trust])
    renameSync(unfinished, clusterDir)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function majorVersion(account: Account, binDir: string): number {
  const said = run(account, path.join(binDir, 'postgres'), ['--version'])
  return Number(/\d+/.exec(said)?.[0] ?? 0)
}

function run(account: Account, file: string, args: string[]): string {
  const { command, args: full, options } = asAccount(account, file, args)
  const done = spawnSync(command, full, { ...options, encoding: 'utf8' })
  if (done.status === 0) return done.stdout
  const reason = (done.stderr || done.error?.message || 'no reason given').trim().split('\n').at(-1)
  throw new CannotStart(`The database could not be made: ${path.basename(file)}: ${reason}`)
}
