import type { Person, Work } from '#server/platform/work.ts'
import { hashOfCode, plainCode } from './backup-codes.ts'
import { unseal } from './sealed.ts'
import { findSecondFactor, spendStep, takeBackupCode } from './second-factor.queries.ts'
import { stepOf } from './totp.ts'

/** Whether it is a code of the person's authenticator now, or one of their backup codes. Each works once. */
export async function acceptCode(
  authSecret: string,
  { db, now }: Work<Person | null>,
  personId: string,
  code: string,
): Promise<boolean> {
  const factor = await findSecondFactor(db, personId)
  if (!factor) return false
  const plain = plainCode(code)
  if (!/^\d{6}$/.test(plain)) return takeBackupCode(db, personId, hashOfCode(personId, plain))
  const step = stepOf(unseal(authSecret, personId, factor.sealedSecret), plain, now, factor.lastStep)
  return step !== null && spendStep(db, personId, step, now)
}
