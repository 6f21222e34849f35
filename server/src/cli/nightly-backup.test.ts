import { type ChildProcess, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, temporaryFolder, until } from '#server/testing/child-process.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

const main = path.join(import.meta.dirname, '../main.ts')
const passphrase = 'kuda laut biru 99'
const older = ['dering-2026-11-01T190000Z.tar', 'dering-2026-11-02T190000Z.tar.age']
let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const environment = (more: NodeJS.ProcessEnv) => {
  const { app, owner, worker } = house.database
  return { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATABASE_WORKER_URL: worker, ...more }
}

function folderWithOlder() {
  const folder = temporaryFolder()
  for (const name of older) writeFileSync(path.join(folder, name), name)
  return folder
}

/** A command at a terminal of its own, at which somebody types an answer to each question. */
async function atTerminal(args: string[], answers: [question: string, answer: string][]) {
  const line = [process.execPath, main, ...args, '--data', temporaryFolder()].join(' ')
  const typed = ['-qefc', line, '/dev/null']
  const command = run('script', typed, environment({ BACKUP_PASSPHRASE: '' }), null)
  for (const [question, answer] of answers) {
    await until(
      () => command.output().includes(question) || undefined,
      () => `${question} ${command.output()}`,
    )
    type(command.child, answer)
  }
  return { code: await command.ended, said: command.output() }
}
const type = ({ stdin }: ChildProcess, answer: string) => stdin?.write(`${answer}\r`)

test('a passphrase typed twice encrypts, is shown nowhere, and opens the backup; the newest two are kept', async () => {
  const folder = folderWithOlder()
  const twice: [string, string][] = [
    ['Passphrase:', passphrase],
    ['Once more:', passphrase],
  ]
  const made = await atTerminal(['backup', folder, '--encrypt', '--keep', '2'], twice)
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining(`removed: ${older[0]}`) })
  const kept = readdirSync(folder).sort()
  expect(kept).toEqual([older[1], expect.stringMatching(/^dering-.*\.tar\.age$/)])
  const file = path.join(folder, kept[1] ?? '')
  expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org/)
  const checked = await atTerminal(['backup', '--check', file], [['Passphrase:', passphrase]])
  expect(checked).toMatchObject({ code: 0, said: expect.stringContaining(': whole, ') })
  expect(made.said + checked.said).not.toContain(passphrase)
})

test('two passphrases that differ write nothing', async () => {
  const folder = folderWithOlder()
  const { code, said } = await atTerminal(
    ['backup', folder, '--encrypt', '--keep', '1'],
    [
      ['Passphrase:', passphrase],
      ['Once more:', 'kuda laut hijau 99'],
    ],
  )
  expect([code, said]).toEqual([2, expect.stringContaining('The two are not the same; nothing was written.')])
  expect(readdirSync(folder).sort()).toEqual(older)
})

test('where there is no room for it, one line says so, nothing looks like a backup, and no older one is removed', async () => {
  const folder = folderWithOlder()
  const backup = `"${process.execPath}" "${main}" backup "$0" --keep 1 --data "$1"; echo "code $?"; ls "$0"`
  // A disk of 16 kB, where this machine lets us make one; else no file may be larger than that.
  const disk = 'mount -t tmpfs -o size=16k dering "$0" && touch $(printf "$0/%s " $2)'
  const mounts = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'dering', folder]).status === 0
  const script = mounts ? `${disk} && ${backup}` : `ulimit -f 32; ${backup}`
  const shell = ['sh', '-c', script, folder, temporaryFolder(), older.join(' ')]
  const [program = '', ...args] = mounts ? ['unshare', '--mount', ...shell] : shell
  const command = run(program, args, environment({}))
  await command.ended
  const lines = command.output().trim().split('\n')
  expect(lines).toEqual([
    expect.stringMatching(
      /^\S+\.tar cannot be written: there is no room for it \(E\w+\)\. Nothing was left or removed\.$/,
    ),
    'code 2',
    ...older,
  ])
})
