import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from './house-files.ts'

const places = ['domain', 'server/src', 'web/src', 'journeys', 'benchmarks']

interface Violation {
  from: string
  to: string
  rule: { name: string }
}

/** What dependency-cruiser says of a tree, by our rules. */
function violationsIn(tree: string): string[] {
  const tool = path.join(root, 'node_modules/.bin/depcruise')
  const there = places.filter((place) => existsSync(path.join(tree, place)))
  // It exits with the number of violations, so its exit code says nothing.
  const { stdout } = spawnSync(process.execPath, [realpathSync(tool), ...there, '-T', 'json'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } }
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
}

test('imports go the way of the house', () => {
  expect(violationsIn(root)).toEqual([])
})

const breaches: Record<string, [file: string, text: string]> = {
  'domain-stands-alone': ['domain/tickets/a.ts', `import 'node:fs'`],
  'platform-knows-no-feature': ['server/src/platform/a.ts', `import '../tickets/index.ts'`],
  'features-meet-at-the-door': ['server/src/archive/a.ts', `import '../tickets/close-ticket.ts'`],
  'tickets-looks-left': ['server/src/tickets/a.ts', `import type { A } from '../archive/index.ts'`],
  'no-circles': ['server/src/tickets/index.ts', `import './close-ticket.ts'\nexport const door = 1`],
  'server-and-web-do-not-meet': ['web/src/app/a.ts', `import '../../../server/src/tickets/index.ts'`],
  'web-features-do-not-meet': ['web/src/tickets/a.ts', `import '../archive/a.ts'`],
  'web-ground-knows-no-feature': ['web/src/ui/a.ts', `import '../tickets/a.ts'`],
  'tests-stay-out-of-the-product': ['server/src/recap/a.ts', `import '../testing/a.ts'`],
  'no-tools-in-the-product': ['server/src/mail/a.ts', `import 'vitest'`],
  'everything-is-found': ['server/src/people/a.ts', `import './nowhere.ts'`],
}

test('each rule of imports finds what breaks it', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'dering-imports-'))
  onTestFinished(() => rmSync(tree, { recursive: true, force: true }))
  for (const file of ['package.json', '.dependency-cruiser.cjs'])
    cpSync(path.join(root, file), path.join(tree, file))
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'))
  for (const place of places) mkdirSync(path.join(tree, place), { recursive: true })
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
    writeFileSync(path.join(tree, file), `${text}\n`)
  }
  write('server/src/tickets/close-ticket.ts', `import { door } from './index.ts'\nexport const a = door`)
  write('server/src/archive/index.ts', 'export type A = 1')
  write('server/src/testing/a.ts', 'export const a = 1')
  for (const [file, text] of Object.values(breaches)) write(file, text)
  write('web/src/archive/a.ts', 'export const a = 1')
  const found = violationsIn(tree)
  for (const [rule, [file]] of Object.entries(breaches))
    expect(found.filter((one) => one.startsWith(`${rule}: `) && one.includes(file))).not.toEqual([])
})
