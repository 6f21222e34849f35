import { FormSnapshot } from '#domain/archive/form-snapshot.ts'
import type { Db } from '#server/platform/database.ts'
import { inStanding } from '#server/platform/work.ts'
import { snapshotHash } from './snapshot-hash.ts'
import { countStoredVersions, listStoredVersions, type StoredVersion } from './verify-archive.queries.ts'

/** What can be wrong with an archived version. */
export type ArchiveFault = 'data_changed' | 'columns_differ' | 'pdf_changed' | 'pdf_lost'

export interface FaultyVersion {
  formNumber: string
  version: number
  fault: ArchiveFault
}

export interface ArchiveReport {
  versions: number
  /** Versions whose PDF has not been made yet; no fault. */
  withoutPdf: number
  faults: FaultyVersion[]
}

const batch = 200

/**
 * Recomputes the hash of every archived version of an office, of its data and of its PDF, in batches that hold no lock
 * and little memory. `tell` hears after each how many are done of how many.
 */
export async function verifyArchive(
  db: Db,
  officeId: string,
  tell: (done: number, all: number) => void = () => {},
): Promise<ArchiveReport> {
  const inOffice = <T>(act: (db: Db) => Promise<T>) => inStanding(db, { officeId }, act)
  const all = await inOffice(countStoredVersions)
  const report: ArchiveReport = { versions: 0, withoutPdf: 0, faults: [] }
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const versions = await inOffice((db) => listStoredVersions(db, after, batch))
    for (const stored of versions) {
      report.versions++
      if (stored.pdf === null) report.withoutPdf++
      for (const fault of faultsOf(stored))
        report.faults.push({ formNumber: stored.formNumber, version: stored.version, fault })
    }
    const last = versions.at(-1)
    if (!last) return report
    after = last.id
    tell(report.versions, Math.max(all, report.versions))
  }
}

function faultsOf({ snapshot, snapshotSha256, repeated, pdf }: StoredVersion): ArchiveFault[] {
  const faults: ArchiveFault[] = []
  if (snapshotHash(snapshot).toString('hex') !== snapshotSha256) faults.push('data_changed')
  const read = FormSnapshot.safeParse(snapshot)
  const same =
    read.success && Object.entries(repeated).every(([key, value]) => Object(read.data)[key] === value)
  if (!same) faults.push('columns_differ')
  if (pdf && pdf.found === null) faults.push('pdf_lost')
  else if (pdf && !(pdf.noted === pdf.found && pdf.stored === pdf.found)) faults.push('pdf_changed')
  return faults
}
