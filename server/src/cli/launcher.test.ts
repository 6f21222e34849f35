import { copyFileSync, linkSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { processesOf } from '#server/platform/embedded-postgres-processes.ts'
import { run, temporaryFolder, until } from '#server/testing/child-process.ts'
import { sameAsLocked } from '../../../bin/pinned.js'

const launcher = path.join(import.meta.dirname, '../../../bin/dering')

test('the commands ask nothing of Node that Debian 12 does not have in its own', () => {
  const bin = path.dirname(launcher)
  const newer =
    /import\.meta\.(dirname|filename|resolve)|stripTypes|loadEnvFile|parseEnv|Promise\.withResolvers/
  const files = readdirSync(bin).filter((name) => newer.test(readFileSync(path.join(bin, name), 'utf8')))
  expect(files).toEqual([])
})

/** A Node that is not the pinned one, as far as the launcher can tell: the same program at another place. */
function anotherNode(): string {
  const node = path.join(temporaryFolder(), 'node')
  try {
    linkSync(process.execPath, node)
  } catch {
    copyFileSync(process.execPath, node)
  }
  return node
}

async function startByLauncher(node: string, dir: string) {
  const args = ['start', '--data', dir, '--port', '0', '--listen', '127.0.0.1']
  const server = run(node, [launcher, ...args])
  const address = await until(() => /Dering: (http:\S+)/.exec(server.output())?.[1], server.output, 60_000)
  return { server, ready: () => fetch(`${address}/readyz`).then((reply) => reply.status) }
}

test.each([
  ['another Node', anotherNode],
  ['the pinned Node', () => process.execPath],
])(
  'started on %s the server is there, and SIGTERM to the launcher stops it with code 0',
  async (_what, node) => {
    const dir = temporaryFolder()
    const { server, ready } = await startByLauncher(node(), dir)
    expect(await ready()).toBe(200)
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(processesOf(path.join(dir, 'postgres/data'))).toEqual([])
  },
  90_000,
)

test('a launcher that is killed with -9 takes the server and the database with it, cleanly', async () => {
  const dir = temporaryFolder()
  const { server, ready } = await startByLauncher(anotherNode(), dir)
  expect(await ready()).toBe(200)
  server.child.kill('SIGKILL')
  await server.ended
  expect(processesOf(path.join(dir, 'postgres/data'))).toEqual([])
  expect(server.output()).toContain('the launcher is gone')
}, 90_000)

test('the exit code and the one line of a command come through', async () => {
  const refused = run(anotherNode(), [launcher, 'dance'])
  expect(await refused.ended).toBe(2)
  expect(refused.output()).toBe('There is no command dance; see: dering --help\n')
})

test('packages count as installed when each is there in the version of the lock file', () => {
  const locked = {
    '': { version: '1' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-a-mac': { version: '2.0.0', optional: true },
  }
  expect(sameAsLocked(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(true)
  expect(sameAsLocked(locked, { 'node_modules/a': { version: '1.0.1' } })).toBe(false)
  expect(sameAsLocked(locked, {})).toBe(false)
  const wrongMac = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-a-mac': { version: '1.9.0' } }
  expect(sameAsLocked(locked, wrongMac)).toBe(false)
})
