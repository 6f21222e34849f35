import { execFileSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { archiveDesk } from '#server/testing/archive-desk.ts'
import { callDesk } from '#server/testing/call-desk.ts'
import { temporaryFolder } from '#server/testing/child-process.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import {
  checkPieces,
  findLastBackup,
  makeBackup,
  nameOfBackup,
  readBackup,
  removeOldBackups,
} from './index.ts'
import { neverCopied, notInBackup } from './tables-not-copied.ts'
import { writeBackup } from './write-backup.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
  await archiveDesk(house).shelve()
  await callDesk(house, 'andi', 'MKS').answer()
})
afterAll(() => house.close())

const backup = (file: string) => makeBackup({ ownerUrl: house.database.owner, file, encrypt: null })

/** How many rows each table has, over all offices, seen by one who is held by no policy. */
async function countRows() {
  const tables = await house.owner<{ name: string }[]>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migrations' order by 1`
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await house.owner<[{ n: number }]>`select count(*)::int as n from ${house.owner(name)}`
    counts[name] = row.n
  }
  return counts
}

test('a backup holds every row of every office, read past no policy, for its owner’s eyes only', async () => {
  const file = path.join(temporaryFolder(), 'a.tar')
  const { manifest, bytes } = await backup(file)
  const counts = Object.entries(await countRows())
  const left = { ...neverCopied, ...notInBackup }
  const found = Object.entries(manifest.tables).map(([name, { rows }]) => [name, rows])
  expect(Object.fromEntries(found)).toEqual({
    ...Object.fromEntries(counts.filter(([name]) => !(name in left))),
    '@jobs': 0,
  })
  expect(manifest.tables.consultations?.rows).toBeGreaterThan(1)
  expect(statSync(file)).toMatchObject({ mode: 0o100600, size: bytes })
  expect(await readdir(path.dirname(file))).toEqual(['a.tar'])
})

test('the administrator’s page learns of the last backup, its moment and size', async () => {
  const { manifest, bytes } = await backup(path.join(temporaryFolder(), 'a.tar'))
  expect(await findLastBackup(house.house.db)).toEqual({ at: manifest.head.takenAt, bytes })
})

test('a backup opens without Dering: tar, zstd, and the text that psql copies', async () => {
  const file = path.join(temporaryFolder(), 'a.tar')
  await backup(file)
  const names = String(execFileSync('tar', ['-tf', file]))
    .trim()
    .split('\n')
  expect([names[0], names.at(-1)]).toEqual(['head.json', 'manifest.sha256'])
  expect(names.filter((name) => name.includes('secret') || name.includes('session'))).toEqual([])
  const block = zstdDecompressSync(execFileSync('tar', ['-xOf', file, 'tables/offices/000001.copy.zst']))
  const codes = String(block)
    .split('\n')
    .map((line) => line.split('\t')[1])
  expect(codes).toEqual(expect.arrayContaining(['JBR', 'MKS']))
})

test('a backup of which a byte has changed, or the end is missing, is found out', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'a.tar')
  await backup(file)
  const whole = await readFile(file)
  const listed = String(execFileSync('tar', ['--numeric-owner', '-tvRf', file]))
  // Of each entry the place in the file, and how much there is of it: what lies between them is padding.
  const entries = [...listed.matchAll(/^block (\d+): \S+ \S+ +(\d+) /gm)].map(([, block, size]) => ({
    start: Number(block) * 512 + 512,
    size: Number(size),
  }))
  expect(entries.length).toBeGreaterThan(15)
  for (const { start, size } of entries) {
    for (const part of [0, 0.3, 0.6, 0.9]) {
      const changed = Buffer.from(whole)
      const place = start + Math.floor(size * part)
      changed[place] = (changed[place] ?? 0) ^ 1
      writeFileSync(path.join(folder, 'b.tar'), changed)
      const checked = checkPieces(readBackup(path.join(folder, 'b.tar'), null))
      await expect(checked, String(place)).rejects.toThrow(/^The backup is damaged or not whole: /)
    }
  }
  for (const length of [whole.length - 1024 - 1024, Math.floor(whole.length / 2), 600]) {
    writeFileSync(path.join(folder, 'b.tar'), whole.subarray(0, length))
    const checked = checkPieces(readBackup(path.join(folder, 'b.tar'), null))
    await expect(checked, String(length)).rejects.toThrow(/^The backup is damaged or not whole: /)
  }
  expect((await checkPieces(readBackup(file, null))).tables.offices?.rows).toBe(2)
})

test('a backup that fails half-way leaves no file, and a place that cannot be written is told in one line', async () => {
  const folder = temporaryFolder()
  async function* broken() {
    yield { kind: 'rows' as const, table: 'calls', bytes: Buffer.alloc(10_000_000, 'x\n') }
    throw new Error('the database is away')
  }
  const written = writeBackup(broken(), { file: path.join(folder, 'a.tar'), encrypt: null })
  await expect(written).rejects.toThrow('the database is away')
  expect(await readdir(folder)).toEqual([])
  await expect(backup('/nowhere/a.tar')).rejects.toThrow('/nowhere/a.tar cannot be written (ENOENT).')
})

test('of the nightly backups the newest are kept, and other files are left alone', async () => {
  const folder = temporaryFolder()
  const names = [1, 2, 3, 4].map((day) => nameOfBackup(new Date(Date.UTC(2026, 10, day, 19)), day % 2 === 0))
  expect(names[1]).toBe('dering-2026-11-02T190000Z.tar.age')
  for (const name of [...names, 'dering-old.tar', 'surat.tar']) writeFileSync(path.join(folder, name), '')
  expect(await removeOldBackups(folder, 2)).toEqual(names.slice(0, 2))
  expect((await readdir(folder)).sort()).toEqual([...names.slice(2), 'dering-old.tar', 'surat.tar'])
})
