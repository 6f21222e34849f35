import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { instant, officeParams } from '../schemas.ts'

const count = z.number().int().nonnegative()

const node = z.object({
  host: z.string(),
  role: z.enum(['web', 'worker', 'all']),
  startedAt: instant,
  seenAt: instant,
  /** How far its clock was ahead of the database's, milliseconds. */
  clockAheadMs: z.number().int(),
})

const systemHealth = z.object({
  at: instant,
  version: z.string(),
  database: z.object({
    version: z.string(),
    bytes: z.number(),
    connections: count,
    mostConnections: count,
  }),
  /** The disk on which the data folder of the answering node lies; null where it cannot be asked. */
  disk: z.object({ freeBytes: z.number(), totalBytes: z.number() }).nullable(),
  /** The last backup that was completed; null when none is known. */
  backup: z.object({ at: instant, bytes: z.number() }).nullable(),
  /** The e-mails of this office. */
  mail: z.object({
    server: z.boolean(),
    /** Whether an address is known that mailed links can name. */
    address: z.boolean(),
    waiting: count,
    failed: count,
  }),
  /** The queue of all offices. */
  jobs: z.object({ waiting: count, working: count, failing: count, oldestSeconds: z.number().nonnegative() }),
  nodes: z.array(node),
})
export type SystemHealth = z.output<typeof systemHealth>

export const readSystemHealth = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/system-health',
  summary: 'Database, disk, backup, mail, jobs and clocks of the installation.',
  access: ['administrator', 'auditor'],
  params: officeParams,
  answer: systemHealth,
})
