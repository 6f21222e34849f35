import { isDeepStrictEqual } from 'node:util'
import type { SopVersion } from '#domain/sop/version.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { lockOffice } from './offices.queries.ts'
import { insertSopVersion, listSopVersions } from './sop-versions.queries.ts'

/** The next version; versions are never changed. Sent twice with the same contents it answers the same. */
export const addSopVersion = (work: Work, contents: SopVersion) =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    await lockOffice(db)
    const [current] = await listSopVersions(db)
    if (current && isDeepStrictEqual(current.contents, contents)) return current
    if (contents.version !== (current?.contents.version ?? 0) + 1) throw new Refusal('sop_version_outdated')
    await insertSopVersion(db, actor.officeId, contents, actor.id, now)
    await recordEvent(work, 'office.sop_changed', actor.officeId, { version: contents.version })
    return { contents, createdAt: now.toISOString(), createdBy: actor.name }
  })
