import * as api from '#domain/recap/recap.api.ts'
import { callDesk } from '../call-desk.ts'
import type { TestHouse } from '../start-house.ts'
import { type MakerOffice, maker } from './maker.ts'

/** A month with a ticket in it, and the filter that names its unit. */
async function monthOf(house: TestHouse, { id: officeId, agent }: MakerOffice) {
  const desk = callDesk(house, agent, officeId === house.offices.JBR ? 'JBR' : 'MKS')
  await desk.ticket()
  const unit = await desk.unit()
  return { as: agent, params: { officeId, month: '2026-11' }, query: { unit }, objects: [unit] }
}

// The unit is a filter: one that is not of this office finds what an unknown one finds, namely nothing.
export const makers = [
  maker(api.readRecap, monthOf),
  maker(api.recapChoices, async (house, office) => {
    const { as, params } = await monthOf(house, office)
    return { as, params, objects: [] }
  }),
  maker(api.downloadRecap, async (house, office) => {
    const { params, ...rest } = await monthOf(house, office)
    return { ...rest, params: { ...params, format: 'csv' as const } }
  }),
]
