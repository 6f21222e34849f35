import { expect, test } from 'vitest'
import type { SystemHealth } from './system-health.api.ts'
import { type Part, type Verdict, verdictsOf } from './verdicts.ts'

const GB = 2 ** 30
const at = '2026-11-24T03:00:00.000Z'
const node = { host: 'a', role: 'all' as const, startedAt: at, seenAt: at, clockAheadMs: 12 }
const well: SystemHealth = {
  at,
  version: '0.1.0',
  database: { version: '18.4', bytes: GB, connections: 12, mostConnections: 100 },
  disk: { freeBytes: 50 * GB, totalBytes: 100 * GB },
  backup: { at: '2026-11-23T18:00:00.000Z', bytes: GB },
  mail: { server: true, address: true, waiting: 0, failed: 0 },
  jobs: { waiting: 2, working: 1, failing: 0, oldestSeconds: 3 },
  nodes: [node],
}

test('an installation in which everything works is fine in every part', () => {
  expect(new Set(Object.values(verdictsOf(well)))).toEqual(new Set(['fine']))
})

const hoursAgo = (hours: number) => new Date(Date.parse(at) - hours * 3_600_000).toISOString()
test.each([
  ['database', { database: { ...well.database, connections: 79 } }, 'fine'],
  ['database', { database: { ...well.database, connections: 80 } }, 'watch'],
  ['database', { database: { ...well.database, connections: 95 } }, 'act'],
  ['disk', { disk: { freeBytes: 9.9 * GB, totalBytes: 100 * GB } }, 'watch'],
  ['disk', { disk: { freeBytes: 4.9 * GB, totalBytes: 20 * GB } }, 'watch'],
  ['disk', { disk: { freeBytes: 2.9 * GB, totalBytes: 100 * GB } }, 'act'],
  ['disk', { disk: null }, 'unknown'],
  ['backup', { backup: null }, 'watch'],
  ['backup', { backup: { at: hoursAgo(25.9), bytes: 1 } }, 'fine'],
  ['backup', { backup: { at: hoursAgo(26.1), bytes: 1 } }, 'watch'],
  ['backup', { backup: { at: hoursAgo(72.1), bytes: 1 } }, 'act'],
  ['mail', { mail: { server: false, address: true, waiting: 0, failed: 0 } }, 'watch'],
  ['mail', { mail: { server: true, address: true, waiting: 9, failed: 1 } }, 'watch'],
  ['mail', { mail: { ...well.mail, address: false } }, 'watch'],
  ['jobs', { jobs: { ...well.jobs, oldestSeconds: 61 } }, 'watch'],
  ['jobs', { jobs: { ...well.jobs, failing: 1 } }, 'watch'],
  ['jobs', { jobs: { ...well.jobs, oldestSeconds: 601 } }, 'act'],
  ['nodes', { nodes: [{ ...node, role: 'web' as const }] }, 'act'],
  ['clock', { nodes: [node, { ...node, clockAheadMs: -1_001 }] }, 'watch'],
  ['clock', { nodes: [{ ...node, clockAheadMs: 5_001 }] }, 'act'],
] as [Part, Partial<SystemHealth>, Verdict][])('%s: %o is %s', (part, change, verdict) => {
  expect(verdictsOf({ ...well, ...change })[part]).toBe(verdict)
})
