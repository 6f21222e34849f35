import path from 'node:path'
import { expect, test } from 'vitest'
import { run, temporaryFolder, until } from '#server/testing/child-process.ts'
import { lockHolder, takeDataLock } from './data-lock.ts'

const holder = `
import { takeDataLock } from '${path.join(import.meta.dirname, 'data-lock.ts')}'
console.log(takeDataLock(process.argv[1]) ? 'taken' : 'refused')
setInterval(() => {}, 1000)`

test('a data folder has one holder at a time, who says who it is', async () => {
  const dir = temporaryFolder()
  const other = run(process.execPath, ['--input-type=module', '-e', holder, dir])
  await until(
    () => (other.output().includes('taken') ? true : undefined),
    () => `the lock: ${other.output()}`,
  )
  expect(takeDataLock(dir)).toBeUndefined()
  expect(lockHolder(dir)).toBe(String(other.child.pid))
})

test('a holder that was killed with -9 holds nothing', async () => {
  const dir = temporaryFolder()
  const other = run(process.execPath, ['--input-type=module', '-e', holder, dir])
  await until(
    () => (other.output().includes('taken') ? true : undefined),
    () => `the lock: ${other.output()}`,
  )
  other.child.kill('SIGKILL')
  await other.ended
  const lock = takeDataLock(dir)
  expect(lock).toBeDefined()
  lock?.release()
})

test('of many who knock at once one gets in', async () => {
  const dir = temporaryFolder()
  const others = Array.from({ length: 6 }, () =>
    run(process.execPath, ['--input-type=module', '-e', holder, dir]),
  )
  const said = () => others.map(({ output }) => output().trim())
  await until(() => (said().every((word) => word !== '') ? true : undefined), 'all six having knocked')
  expect(said().sort()).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'taken'])
})
