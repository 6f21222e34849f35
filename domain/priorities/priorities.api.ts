import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { formReaders } from '../people/roles.ts'
import { instant, officeParams } from '../schemas.ts'
import { priorityTable } from './table.ts'

const path = '/api/offices/:officeId/priority-tables' as const
const line = z.object({
  table: priorityTable,
  /** Version 1 came with the product: null, and made by nobody. */
  createdAt: instant.nullable(),
  createdBy: z.string().nullable(),
})

/** The newest version first, also those that are not valid yet. */
export const listTables = endpoint({
  method: 'GET',
  path,
  summary: 'The Tabel Prioritas, all versions.',
  access: formReaders,
  params: officeParams,
  answer: z.object({ items: z.array(line) }),
})

/**
 * `version` is the newest one's plus one; sent twice it answers the same. table_outdated when somebody else was quicker,
 * table_day_past {today} when it is to be valid from a day that is over. Tickets that are there keep their version.
 */
export const addTable = endpoint({
  method: 'POST',
  path,
  summary: 'A new version of the Tabel Prioritas, from a day on.',
  access: ['supervisor', 'administrator'],
  params: officeParams,
  body: priorityTable,
  answer: line,
})

/** As paper, for a signature of the head of the office. table_not_found for a version that is none. */
export const printTable = endpoint({
  method: 'GET',
  path: `${path}/:version/pdf`,
  summary: 'A version of the Tabel Prioritas as PDF.',
  access: formReaders,
  params: officeParams.extend({ version: z.coerce.number().int().min(1).max(1_000_000) }),
  answer: 'file',
})
