import { v7 as uuid } from 'uuid'
import { changePublicAddress } from '#domain/offices/offices.api.ts'
import { checkSetUpToken, readInstallation, readSetUp, setUp } from '#domain/offices/set-up.api.ts'
import * as session from '#domain/people/session.api.ts'
import { addAdministrator, hashOf } from '#server/people/index.ts'
import { inStanding } from '#server/platform/work.ts'
import { maker } from './maker.ts'
import { signInToldElsewhere } from './sign-in.ts'

const password = 'Sepeda-biru-7'

export const makers = [
  maker(readInstallation, async () => ({ as: null, objects: [] })),
  maker(session.readSession, async (_, { agent }) => ({ as: agent, objects: [] })),
  maker(session.chooseLanguage, async (_, { agent }) => ({
    as: agent,
    body: { language: 'id' as const },
    objects: [],
  })),
  // Dewi is needed by no other maker: her session is over after this.
  maker(session.signOut, async () => ({ as: 'dewi', objects: [] })),
  maker(session.signIn, async (house, { id: officeId }) => {
    const email = `${uuid()}@dering.test`
    const passwordHash = await hashOf(password)
    await inStanding(house.house.db, { officeId }, (db) =>
      addAdministrator(db, { name: 'Rina', email, passwordHash }, house.clock.now()),
    )
    return { as: null, body: { email, password }, objects: [] }
  }),
]

/** What cannot succeed in a house that has offices and a cast without passwords; each has a story of its own. */
export const toldElsewhere = [
  ...signInToldElsewhere,
  { endpoint: session.changePassword, story: 'server/src/people/sign-in.test.ts' },
  { endpoint: readSetUp, story: 'server/src/set-up/set-up.test.ts' },
  { endpoint: checkSetUpToken, story: 'server/src/set-up/set-up.test.ts' },
  { endpoint: changePublicAddress, story: 'server/src/set-up/set-up.test.ts' },
  { endpoint: setUp, story: 'server/src/set-up/set-up.test.ts' },
]
