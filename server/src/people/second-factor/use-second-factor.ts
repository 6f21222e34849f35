import { forgiveAttempts, spendAttempt } from '#server/platform/attempts.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Person, type Work } from '#server/platform/work.ts'
import { tellSessionEnded } from '../end-sessions.ts'
import { confirmPassword } from '../prove-password.ts'
import { clearSecondFactorDue, deleteOtherSessions } from '../sessions.queries.ts'
import { acceptCode } from './accept-code.ts'
import { hashOfCode, newBackupCodes, plainCode } from './backup-codes.ts'
import { needsSecondFactor } from './owes-second-factor.ts'
import { qrOf } from './qr.ts'
import { seal } from './sealed.ts'
import {
  deleteSecondFactor,
  findSecondFactor,
  insertSecret,
  replaceBackupCodes,
} from './second-factor.queries.ts'
import { base32, newSecret, otpauthUri } from './totp.ts'

/** A secret to put into the authenticator. One that is in use stays: second_factor_present. */
export async function newSecondFactor(authSecret: string, work: Work<Person>, password: string | undefined) {
  const { db, actor, now } = work
  await confirmPassword(work, password)
  const secret = newSecret()
  if (!(await insertSecret(db, actor.id, seal(authSecret, actor.id, secret), now)))
    throw new Refusal('second_factor_present')
  return { secret: base32(secret), qr: qrOf(otpauthUri(secret, actor.email)) }
}

/** The first code shows that the secret has arrived; from now on one is asked, and every other browser is signed out. */
export async function confirmSecondFactor(authSecret: string, work: Work<Person>, code: string) {
  const { actor, now } = work
  const key = `first-code ${actor.id}`
  await spendAttempt(work.db, [{ key, most: 10 }], now)
  const backupCodes = await inTransaction(work, async (work) => {
    const { db } = work
    if ((await findSecondFactor(db, actor.id))?.confirmedAt) throw new Refusal('second_factor_present')
    if (!/^\d{6}$/.test(plainCode(code)) || !(await acceptCode(authSecret, work, actor.id, code)))
      throw new Refusal('second_factor_wrong')
    await clearSecondFactorDue(db, actor.id)
    await deleteOtherSessions(db, actor.id, actor.sessionId ?? null)
    return writeBackupCodes(work)
  })
  await forgiveAttempts(work.db, key)
  await tellSessionEnded(work)
  return { backupCodes }
}

export async function renewBackupCodes(work: Work<Person>, password: string | undefined) {
  await confirmPassword(work, password)
  return inTransaction(work, async (work) => {
    const factor = await findSecondFactor(work.db, work.actor.id)
    if (!factor?.confirmedAt) throw new Refusal('second_factor_absent')
    return { backupCodes: await writeBackupCodes(work) }
  })
}

export async function removeSecondFactor(work: Work<Person>, password: string | undefined) {
  await confirmPassword(work, password)
  if (await needsSecondFactor(work.db, work.actor.id)) throw new Refusal('second_factor_needed')
  await inTransaction(work, ({ db, actor }) => deleteSecondFactor(db, actor.id))
  return undefined
}

async function writeBackupCodes({ db, actor }: Work<Person>): Promise<string[]> {
  const codes = newBackupCodes()
  const hashes = codes.map((code) => hashOfCode(actor.id, plainCode(code)))
  await replaceBackupCodes(db, actor.id, hashes)
  return codes
}
