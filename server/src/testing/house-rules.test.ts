import { expect, test } from 'vitest'
import { faultsIn, houseFiles } from './house-files.ts'
import { emptyWordIn, longestFile, mayHoldSql, runsText, silencedBy, sqlIn } from './house-rules.ts'

const code = houseFiles(
  '{domain,server,web,journeys,benchmarks,bin}/**/*.{ts,tsx,js,css,sql,typ}',
  'bin/*',
  '*.ts',
)
// The rules themselves have to name what they forbid.
const judged = code.filter(({ name }) => !name.startsWith('server/src/testing/house-rules'))
const product = judged.filter(({ name }) => !/[.](test|spec)[.]tsx?$|\/testing\//.test(name))

test('SQL stands only in *.queries.ts, the platform and the migrations', () => {
  const others = code.filter(({ name }) => /[.]tsx?$/.test(name) && !mayHoldSql(name))
  expect(others.length).toBeGreaterThan(50)
  expect(faultsIn(others, (line) => (sqlIn(line) ? line.trim() : null))).toEqual([])
})

test('no file is named by a word that says nothing', () => {
  const empty = code.filter(({ name }) => emptyWordIn(name.split('/').at(-1) ?? '') !== null)
  expect(empty.map(({ name }) => name)).toEqual([])
})

test('A21: nothing runs text as code, and nothing reaches for the prototype of everything', () => {
  expect(faultsIn(product, (line) => (runsText(line) ? line.trim() : null))).toEqual([])
})

test('nothing silences the compiler, the linter or a test, and nothing is put off', () => {
  const written = judged.filter(({ name }) => /[.](tsx?|js|sql)$/.test(name))
  expect(faultsIn(written, silencedBy)).toEqual([])
})

test('a file that has grown too long is split by a word of the domain', () => {
  const long = code.filter(({ name, text }) => text.split('\n').length - 1 > longestFile(name))
  expect(long.map(({ name, text }) => `${name} has ${text.split('\n').length - 1} lines`)).toEqual([])
})

test('half of the files have at most 60 lines, nine in ten at most 150', () => {
  const lengths = product
    .filter(({ name }) => /[.]tsx?$/.test(name))
    .map(({ text }) => text.split('\n').length - 1)
    .sort((a, b) => a - b)
  const share = (part: number) => lengths[Math.floor(lengths.length * part)] ?? 0
  expect({ median: share(0.5) <= 60, ninth: share(0.9) <= 150 }).toEqual({ median: true, ninth: true })
})

// Every single route is asked by route-matrix.test.ts: it fails for one that nobody made a request for.
test('each feature with routes has stories beside them', () => {
  const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/'))
  const folders = new Set(
    code.filter(({ name }) => name.endsWith('.test.ts')).map(({ name }) => folderOf(name)),
  )
  const routed = code.filter(({ name }) => /^server\/src\/.*[.]routes[.]ts$/.test(name))
  expect(routed.length).toBeGreaterThan(8)
  expect(routed.filter(({ name }) => !folders.has(folderOf(name))).map(({ name }) => name)).toEqual([])
})

// Each rule has been broken once, here.
test.each([
  ['form-utils.ts', 'utils'],
  ['common.ts', 'common'],
  ['ticket-manager.queries.ts', 'manager'],
  ['data.ts', 'data'],
  ['form-data.test.ts', 'data'],
  ['data-folder.ts', null],
  ['database.ts', null],
  ['escalate-ticket.ts', null],
])('the name %s says nothing by the word %s', (name, found) => {
  expect(emptyWordIn(name)).toBe(found)
})

test.each([
  [`const rows = await db\`select 1\``, true],
  ['const rows = await tx<Row[]>`', true],
  [`    await work.db\`update tickets set x = 1\``, true],
  [`const text = 'delete from tickets where id = $1'`, true],
  ['      select id from tickets', true],
  [`import { select } from './select.ts'`, false],
  ['const label = t`updated`', false],
  ['/** The office in which `db` stands, or `none` */', false],
])('%s holds SQL: %s', (line, holds) => {
  expect(sqlIn(line)).toBe(holds)
})

test.each(['eval(x)', 'new Function("a")', 'setTimeout("a()", 1)', 'a.innerHTML = b', 'x.__proto__ = y'])(
  '%s is found to run text',
  (line) => expect(runsText(line)).toBe(true),
)

test.each(['// @ts-ignore', '// biome-ignore lint: x', '// TODO later', "test.skip('x')"])(
  '%s is found to silence',
  (line) => expect(silencedBy(line)).not.toBeNull(),
)
