import { mailSend } from '#server/mail/index.ts'
import type { Log } from '#server/platform/log.ts'
import { type LoadReport, loadDatabase } from './load-database.ts'
import type { Piece } from './manifest.ts'

/** Kinds of jobs that tell somebody outside. After a restore nobody knows whether they had. */
const tellingJobs = [mailSend.name]

/**
 * Fills an empty database from a backup. E-mails that waited at its moment are not sent, unless `sendMails` says that
 * the old installation has stopped before it: they show as not sent, and the caller can be told by telephone.
 */
export const restoreBackup = (
  pieces: AsyncIterator<Piece>,
  wishes: { ownerUrl: string; sendMails: boolean; log: Log; tell?: (bytes: number) => void },
): Promise<LoadReport> => {
  const { sendMails, ...rest } = wishes
  return loadDatabase(pieces, { ...rest, withoutJobs: sendMails ? [] : tellingJobs })
}
