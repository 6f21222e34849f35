import type { z } from 'zod'
import type { readProfile as api, WaysIn } from '#domain/people/profile.api.ts'
import type { Db } from '#server/platform/database.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import type { Person, Work } from '#server/platform/work.ts'
import { findPasskeyPlace } from '../passkeys/passkey-place.ts'
import { listPasskeys } from '../passkeys/passkeys.queries.ts'
import { mailsLinks } from '../passwords/mails-links.ts'
import { findPasswordHash } from '../people.queries.ts'
import { needsSecondFactor } from '../second-factor/owes-second-factor.ts'
import { countBackupCodes, findSecondFactor } from '../second-factor/second-factor.queries.ts'
import { listSessions } from '../sessions.queries.ts'
import { isLinked } from '../single-sign-on/linked.queries.ts'

/** Which ways in this installation has. */
export async function readWaysIn(db: Db, settings: HouseSettings): Promise<WaysIn> {
  const { singleSignOn } = settings
  return {
    passkeys: (await findPasskeyPlace(db, settings)) !== null,
    singleSignOn: singleSignOn && { name: singleSignOn.name },
    forgottenByMail: await mailsLinks(db, settings),
  }
}

/** How one signs in, and where one is signed in. */
export async function readProfile(
  { db, actor, now }: Work<Person>,
  settings: HouseSettings,
): Promise<z.input<typeof api.answer>> {
  const { id } = actor
  const factor = await findSecondFactor(db, id)
  const since = factor?.confirmedAt?.toISOString()
  const passkeys = await listPasskeys(db, id)
  const sessions = await listSessions(db, id, now)
  return {
    hasPassword: (await findPasswordHash(db, id)) !== null,
    secondFactor: since ? { since, backupCodesLeft: await countBackupCodes(db, id) } : null,
    secondFactorNeeded: await needsSecondFactor(db, id),
    passkeys: passkeys.map(({ since, lastUsed, ...rest }) => ({
      ...rest,
      since: since.toISOString(),
      lastUsed: lastUsed?.toISOString() ?? null,
    })),
    linked: settings.singleSignOn ? await isLinked(db, id, settings.singleSignOn.issuer) : false,
    ways: await readWaysIn(db, settings),
    sessions: sessions.map(({ since, lastSeen, ...rest }) => ({
      ...rest,
      here: rest.id === actor.sessionId,
      since: since.toISOString(),
      lastSeen: lastSeen.toISOString(),
    })),
  }
}
