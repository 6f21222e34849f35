import * as calendars from '#domain/calendar/calendar.api.ts'
import * as tables from '#domain/priorities/priorities.api.ts'
import type { TestHouse } from '../start-house.ts'
import { type MakerOffice, maker } from './maker.ts'

const reads = async (_: TestHouse, { id: officeId, agent }: MakerOffice) => ({
  as: agent,
  params: { officeId },
  objects: [],
})

export const makers = [
  maker(calendars.readCalendar, reads),
  maker(calendars.saveCalendar, async (house, { id: officeId, supervisor }) => {
    const { body } = await house.as(supervisor).call(calendars.readCalendar, { params: { officeId } })
    const next = { ...body.current, version: body.current.version + 1 }
    return { as: supervisor, params: { officeId }, body: next, objects: [] }
  }),
  maker(tables.listTables, reads),
  maker(tables.addTable, async (house, { id: officeId, supervisor }) => {
    const { body } = await house.as(supervisor).call(tables.listTables, { params: { officeId } })
    const newest = body.items[0]?.table
    if (!newest) throw new Error('an office without a table')
    const next = { ...newest, version: newest.version + 1, validFrom: '2030-01-01' }
    return { as: supervisor, params: { officeId }, body: next, objects: [] }
  }),
  maker(tables.printTable, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId, version: 1 },
    objects: [],
  })),
]
