import type { SystemHealth } from './system-health.api.ts'

/** `watch`: look at it today; `act`: calls are in danger or the evidence is; `unknown`: nobody could be asked. */
export type Verdict = 'fine' | 'watch' | 'act' | 'unknown'
export const parts = ['database', 'disk', 'backup', 'mail', 'jobs', 'nodes', 'clock'] as const
export type Part = (typeof parts)[number]

const GB = 2 ** 30
const hour = 3_600_000

const worst = (acts: boolean, watch: boolean): Verdict => (acts ? 'act' : watch ? 'watch' : 'fine')

/**
 * What each part's figures mean. Limits: connections 80 and 95 % of the most; disk 10 % or 5 GB free, 3 % or 1 GB; a
 * nightly backup older than 26 hours, three days; a job waiting longer than one, ten minutes; a clock off by one
 * second, five (the SOP's greeting is measured in ten).
 */
export function verdictsOf(health: SystemHealth): Record<Part, Verdict> {
  const { database, disk, backup, mail, jobs, nodes, at } = health
  const inUse = database.connections / Math.max(1, database.mostConnections)
  const age = backup ? Date.parse(at) - Date.parse(backup.at) : Number.POSITIVE_INFINITY
  const off = Math.max(0, ...nodes.map(({ clockAheadMs }) => Math.abs(clockAheadMs)))
  const serves = (role: 'web' | 'worker') => nodes.some((node) => node.role === role || node.role === 'all')
  return {
    database: worst(inUse >= 0.95, inUse >= 0.8),
    disk: disk ? ofDisk(disk) : 'unknown',
    backup: worst(backup !== null && age > 72 * hour, age > 26 * hour),
    mail: worst(false, mail.failed > 0 || !mail.server || !mail.address),
    jobs: worst(jobs.oldestSeconds > 600, jobs.oldestSeconds > 60 || jobs.failing > 0),
    nodes: worst(!serves('worker'), !serves('web')),
    clock: worst(off > 5_000, off > 1_000),
  }
}

function ofDisk({ freeBytes, totalBytes }: NonNullable<SystemHealth['disk']>): Verdict {
  const free = freeBytes / Math.max(1, totalBytes)
  return worst(free < 0.03 || freeBytes < GB, free < 0.1 || freeBytes < 5 * GB)
}
