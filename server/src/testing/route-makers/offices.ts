import { v7 as uuid } from 'uuid'
import { firstTemplates } from '#domain/consultations/numbers.ts'
import { followLive } from '#domain/live/live.api.ts'
import * as offices from '#domain/offices/offices.api.ts'
import * as sop from '#domain/offices/sop-versions.api.ts'
import * as units from '#domain/offices/units.api.ts'
import { readSystemHealth } from '#domain/system-health/system-health.api.ts'
import { examplePicture } from '../example-picture.ts'
import type { TestHouse } from '../start-house.ts'
import { type MakerOffice, maker } from './maker.ts'

const picture = Buffer.from(examplePicture).toString('base64')
const reads = async (_: TestHouse, { id: officeId, agent }: MakerOffice) => ({
  as: agent,
  params: { officeId },
  objects: [],
})

export const makers = [
  maker(readSystemHealth, async (_, { id: officeId, administrator }) => ({
    as: administrator,
    params: { officeId },
    objects: [],
  })),
  maker(offices.readOfficeSettings, reads),
  maker(offices.editOffice, async (house, { id: officeId, administrator }) => {
    const read = await house.as(administrator).call(offices.readOfficeSettings, { params: { officeId } })
    const { name, addressLines, telephone, email, ttsAddress, timeZone, head, place } = read.body
    const body = { name, addressLines, telephone, email, ttsAddress, timeZone, head, place }
    return { as: administrator, params: { officeId }, body, objects: [] }
  }),
  maker(offices.editNumbering, async (_, { id: officeId, administrator }) => {
    const body = { templates: { ...firstTemplates, classification: null }, recapNumbering: 'month' as const }
    return { as: administrator, params: { officeId }, body, objects: [] }
  }),
  maker(offices.changeLogo, async (_, { id: officeId, administrator }) => ({
    as: administrator,
    params: { officeId },
    body: { picture },
    objects: [],
  })),
  maker(offices.readLogo, async (house, { id: officeId, administrator, agent }) => {
    await house.as(administrator).call(offices.changeLogo, { params: { officeId }, body: { picture } })
    return { as: agent, params: { officeId }, objects: [] }
  }),
  maker(offices.readPublicAddress, async (_, { id: officeId, supervisor }) => ({
    as: supervisor,
    params: { officeId },
    objects: [],
  })),
  maker(units.listUnits, reads),
  maker(units.addUnit, async (_, { id: officeId, supervisor }) => ({
    as: supervisor,
    params: { officeId },
    body: { id: uuid(), code: uuid().slice(-12), name: 'Bagian Pengadaan', validFrom: '2026-01-01' },
    objects: [],
  })),
  maker(units.endUnit, async (house, { id: officeId, supervisor }) => {
    const { body } = await house.as(supervisor).call(units.addUnit, {
      params: { officeId },
      body: { id: uuid(), code: uuid().slice(-12), name: 'Bagian Hukum', validFrom: '2026-01-01' },
    })
    return {
      as: supervisor,
      params: { officeId, id: body.id },
      body: { validTo: '2027-01-01' },
      objects: [body.id],
    }
  }),
  maker(sop.listSopVersions, reads),
  maker(sop.addSopVersion, async (house, { id: officeId, supervisor }) => {
    const { body } = await house.as(supervisor).call(sop.listSopVersions, { params: { officeId } })
    const newest = body.items[0]?.contents
    if (!newest) throw new Error('an office without a SOP')
    const contents = { ...newest, version: newest.version + 1 }
    return { as: supervisor, params: { officeId }, body: contents, objects: [] }
  }),
  maker(followLive, reads, { stream: true }),
]
