import * as passkeys from '#domain/people/passkeys.api.ts'
import * as passwords from '#domain/people/passwords.api.ts'
import * as profile from '#domain/people/profile.api.ts'
import type { Role } from '#domain/people/roles.ts'
import * as second from '#domain/people/second-factor.api.ts'
import * as singleSignOn from '#domain/people/single-sign-on.api.ts'
import { maker } from './maker.ts'
import { newColleague } from './people.ts'

export const makers = [
  maker(profile.readWaysIn, async () => ({ as: null, objects: [] })),
  maker(profile.readProfile, async (_, { agent }) => ({ as: agent, objects: [] })),
  maker(profile.endOtherSessions, async (_, { agent }) => ({ as: agent, objects: [] })),
  // In the matrix nobody of the cast has a password: their session alone is asked for.
  maker(second.newSecondFactor, async (_, { agent }) => ({ as: agent, body: {}, objects: [] })),
  maker(second.removeSecondFactor, async (_, { agent }) => ({ as: agent, body: {}, objects: [] })),
  maker(second.readSecondFactorRoles, async (_, { id: officeId, administrator }) => ({
    as: administrator,
    params: { officeId },
    objects: [],
  })),
  maker(second.changeSecondFactorRoles, async (_, { id: officeId, administrator }) => ({
    as: administrator,
    params: { officeId },
    body: { roles: [] as Role[] },
    objects: [],
  })),
  maker(second.resetSecondFactor, async (house, { id: officeId, administrator }) => {
    const id = await newColleague(house, officeId)
    return { as: administrator, params: { officeId, id }, objects: [id] }
  }),
  maker(passwords.makePasswordLink, async (house, { id: officeId, administrator }) => {
    const id = await newColleague(house, officeId)
    return { as: administrator, params: { officeId, id }, objects: [id] }
  }),
]

/** What needs an authenticator, a passkey, a provider or a mail; each has a story of its own. */
export const signInToldElsewhere = [
  ...[second.signInByCode, second.confirmSecondFactor, second.renewBackupCodes].map((endpoint) => ({
    endpoint,
    story: 'server/src/people/second-factor/second-factor.test.ts',
  })),
  ...[
    passkeys.newPasskey,
    passkeys.addPasskey,
    passkeys.renamePasskey,
    passkeys.removePasskey,
    passkeys.passkeyQuestion,
    passkeys.signInByPasskey,
  ].map((endpoint) => ({ endpoint, story: 'server/src/people/passkeys/passkeys.test.ts' })),
  ...[singleSignOn.startSingleSignOn, singleSignOn.finishSingleSignOn, singleSignOn.unlinkSingleSignOn].map(
    (endpoint) => ({ endpoint, story: 'server/src/people/single-sign-on/single-sign-on.test.ts' }),
  ),
  { endpoint: passwords.forgotPassword, story: 'server/src/people/passwords/passwords.test.ts' },
  { endpoint: passwords.resetPassword, story: 'server/src/people/passwords/passwords.test.ts' },
  { endpoint: profile.endSession, story: 'server/src/people/profile/profile.test.ts' },
]
