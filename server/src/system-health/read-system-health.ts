import { statfs } from 'node:fs/promises'
import type { SystemHealth } from '#domain/system-health/system-health.api.ts'
import { findLastBackup } from '#server/backup/index.ts'
import { publicUrlOf } from '#server/offices/index.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { countJobs } from '#server/platform/jobs.queries.ts'
import { listNodes } from '#server/platform/nodes.queries.ts'
import { productVersion } from '#server/platform/product-version.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { countMails, describeDatabase } from './system-health.queries.ts'

/** Reads the figures; what they mean is said by verdictsOf of domain/system-health. */
export const readSystemHealth = (
  work: Work,
  settings: Pick<HouseSettings, 'smtpUrl' | 'publicUrl' | 'dataFolder'>,
): Promise<SystemHealth> =>
  inTransaction(work, async ({ db, now }) => {
    const { smtpUrl, dataFolder } = settings
    const [database, backup, mails, jobs, nodes, disk, publicUrl] = await Promise.all([
      describeDatabase(db),
      findLastBackup(db),
      countMails(db),
      countJobs(db),
      listNodes(db),
      spaceOf(dataFolder),
      publicUrlOf(db, settings),
    ])
    return {
      at: now.toISOString(),
      version: productVersion,
      database,
      disk,
      backup,
      mail: { server: smtpUrl !== null, address: publicUrl !== null, ...mails },
      jobs,
      nodes,
    }
  })

async function spaceOf(folder: string | null): Promise<SystemHealth['disk']> {
  if (folder === null) return null
  try {
    const { bsize, bavail, blocks } = await statfs(folder)
    return { freeBytes: bsize * bavail, totalBytes: bsize * blocks }
  } catch {
    return null
  }
}
