import type { Verification } from '#domain/archive/archive.api.ts'
import { readCode } from '#domain/archive/verification-code.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inStanding, type Work } from '#server/platform/work.ts'
import { findNewestVersion } from '../versions.queries.ts'
import { findByCode } from './verification.queries.ts'

const nothing = '00000000-0000-0000-0000-000000000000'

/** What the holder of a printed code may know. Any other code, well written or not, gets one and the same answer. */
export async function verifyForm(work: Work<null>, typed: string): Promise<Verification> {
  const code = readCode(typed) ?? '-'
  const found = await inStanding(work.db, { verificationCode: code }, findByCode)
  // Asked also where nothing was found: a hit and a miss are the same work (attacks A10, A11).
  const newestVersion = await inStanding(work.db, { officeId: found?.officeId ?? nothing }, (db) =>
    findNewestVersion(db, found?.consultationId ?? nothing),
  )
  if (!found) throw new Refusal('archive_not_found')
  const { officeId, consultationId, ...row } = found
  return {
    ...row,
    consultedAt: row.consultedAt.toISOString(),
    archivedAt: row.archivedAt.toISOString(),
    newestVersion: newestVersion ?? row.version,
  }
}
