import { v7 as uuid } from 'uuid'
import * as api from '#domain/archive/archive.api.ts'
import { correctForm, fileForm } from '#domain/consultations/consultations.api.ts'
import { callDesk, succeeded } from '../call-desk.ts'
import type { TestHouse } from '../start-house.ts'
import { type MakerOffice, maker } from './maker.ts'

const deskOf = (house: TestHouse, { id, agent }: MakerOffice) =>
  callDesk(house, agent, id === house.offices.JBR ? 'JBR' : 'MKS')

/** A form that lies in the archive, its PDF made. */
async function archived(house: TestHouse, office: MakerOffice): Promise<string> {
  const desk = deskOf(house, office)
  const { id } = await desk.answered()
  succeeded(await desk.file(id))
  await house.runJobs()
  return id
}

export const makers = [
  maker(fileForm, async (house, office) => {
    const { id } = await deskOf(house, office).answered()
    return {
      as: office.agent,
      params: { officeId: office.id, id },
      body: { commandId: uuid() },
      objects: [id],
    }
  }),
  maker(correctForm, async (house, office) => {
    const id = await archived(house, office)
    const unitId = await deskOf(house, office).unit()
    const body = { commandId: uuid(), reason: 'Nama keliru ditulis.', words: { name: 'Rini', unitId } }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id, unitId] }
  }),
  maker(api.searchArchive, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    query: { words: 'rina' },
    objects: [],
  })),
  maker(api.readArchivedForm, async (house, office) => {
    const id = await archived(house, office)
    return { as: office.agent, params: { officeId: office.id, id }, objects: [id] }
  }),
  maker(api.downloadForm, async (house, office) => {
    const id = await archived(house, office)
    return { as: office.agent, params: { officeId: office.id, id, version: 1 }, objects: [id] }
  }),
  maker(api.downloadBlankForm, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    objects: [],
  })),
  maker(api.verifyForm, async (house, office) => {
    const params = { officeId: office.id, id: await archived(house, office) }
    const { body } = await house.as(office.agent).call(api.readArchivedForm, { params })
    return { as: office.agent, params: { code: body.versions[0]?.verificationCode ?? '' }, objects: [] }
  }),
]
