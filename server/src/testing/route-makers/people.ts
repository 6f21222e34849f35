import { v7 as uuid } from 'uuid'
import * as invitations from '#domain/people/invitations.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { Role } from '#domain/people/roles.ts'
import { addMembership, addPerson } from '#server/people/index.ts'
import { inStanding } from '#server/platform/work.ts'
import type { TestHouse } from '../start-house.ts'
import { type MakerOffice, maker } from './maker.ts'

/** A colleague who has just joined, so that everybody else of the cast stays what they are. */
export async function newColleague(
  house: TestHouse,
  officeId: string,
  role: Role = 'agent',
): Promise<string> {
  const id = uuid()
  const now = house.clock.now()
  await inStanding(house.house.db, { officeId }, async (db) => {
    await addPerson(db, { id, name: 'Rekan Baru', email: `${id}@dering.test`, language: 'id' }, now)
    await addMembership(db, id, role, now)
  })
  return id
}

const invitee = () => ({ id: uuid(), name: 'Rina', email: `${uuid()}@dering.test`, role: 'agent' as const })

const ofColleague = async (house: TestHouse, { id: officeId, administrator }: MakerOffice) => {
  const id = await newColleague(house, officeId)
  return { as: administrator, params: { officeId, id }, objects: [id] }
}

export const makers = [
  maker(people.listPeople, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    objects: [],
  })),
  maker(people.changeRoles, async (house, office) => {
    const made = await ofColleague(house, office)
    return { ...made, body: { roles: ['agent', 'supervisor'] as Role[] } }
  }),
  maker(people.deactivatePerson, ofColleague),
  maker(people.reactivatePerson, async (house, office) => {
    const made = await ofColleague(house, office)
    await house.as(office.administrator).call(people.deactivatePerson, { params: made.params })
    return made
  }),
  maker(invitations.listInvitations, async (_, { id: officeId, administrator }) => ({
    as: administrator,
    params: { officeId },
    objects: [],
  })),
  maker(invitations.invite, async (_, { id: officeId, administrator }) => ({
    as: administrator,
    params: { officeId },
    body: invitee(),
    objects: [],
  })),
  maker(invitations.revokeInvitation, async (house, { id: officeId, administrator }) => {
    const { body } = await house
      .as(administrator)
      .call(invitations.invite, { params: { officeId }, body: invitee() })
    return { as: administrator, params: { officeId, id: body.id }, objects: [body.id] }
  }),
  maker(invitations.readInvitation, async (house, { id: officeId, administrator }) => ({
    as: administrator,
    body: await carriedByNewLink(house, officeId, administrator),
    objects: [],
  })),
  maker(invitations.acceptInvitation, async (house, { id: officeId, administrator }) => {
    const carried = await carriedByNewLink(house, officeId, administrator)
    return {
      as: null,
      body: { ...carried, account: 'new' as const, name: 'Rina', password: 'Sepeda-biru-7' },
      objects: [],
    }
  }),
]

async function carriedByNewLink(
  house: TestHouse,
  officeId: string,
  administrator: MakerOffice['administrator'],
) {
  const { body } = await house
    .as(administrator)
    .call(invitations.invite, { params: { officeId }, body: invitee() })
  const [, token = ''] = body.path.split('.')
  return { officeId, token }
}
