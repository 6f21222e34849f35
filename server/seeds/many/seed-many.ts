import { firstTemplates } from '#domain/consultations/numbers.ts'
import type { Role } from '#domain/people/roles.ts'
import { addOffice, listUnits, readOffice } from '#server/offices/index.ts'
import { addMembership } from '#server/people/index.ts'
import type { Db, Pool } from '#server/platform/database.ts'
import { type Actor, inStanding } from '#server/platform/work.ts'
import { demoOffice } from '../cast-of-the-demo.ts'
import { markAsDemo } from '../demo-mark.queries.ts'
import { type DemoHouse, openDemoOffice } from '../open-demo-office.ts'
import { withBareTables } from './bare-tables.queries.ts'
import { fastChance } from './fast-chance.ts'
import {
  copyInto,
  fillCounters,
  fillTrigrams,
  openShelf,
  putFromShelf,
  refreshStatistics,
} from './fill.queries.ts'
import { openFillingThread } from './open-filling-thread.ts'
import { columnsOf, type Filled } from './rows-of-form.ts'
import type { OfficeParts } from './rows-of-many.ts'

export interface Many {
  forms: number
  offices: number
  years: number
  now: Date
  /** Hears how many forms are in, and in the end what is still done. */
  tell: (forms: number, doing: string) => void
}

/**
 * Fills an empty installation with `forms` numbered or begun forms of `offices` demonstration offices, over `years` up
 * to `now`, in one transaction of the owner. What a form consists of is consistent: its journal replays to the stored state,
 * numbers are gapless and the counters go on, snapshots carry their true hashes.
 *
 * Not made: PDFs ("PDF menyusul"; no job is ordered either, a million would keep a worker busy for seven hours), events and
 * commands (news told and orders carried out long ago), e-mails. Of forms that came by e-mail or chat or to the counter
 * there is no call.
 */
export async function seedMany(owner: Pool, many: Many): Promise<void> {
  const opened = new Date(many.now.getTime() - (many.years * 365 + 1) * 86_400_000)
  const chance = fastChance(20_261_124)
  const house = await openDemoOffice(owner, chance.id(opened.getTime()), opened)
  const ids = [house.officeId]
  for (let number = 2; number <= many.offices; number++)
    ids.push(await openFurther(owner, house, number, chance.id(opened.getTime()), opened))
  const offices: OfficeParts[] = []
  for (const id of ids) offices.push(await prepare(owner, house, id))
  await owner.begin(async (transaction) => {
    const db = transaction as unknown as Db
    await openShelf(db)
    await withBareTables(db, async () => {
      await fill(db, offices, many)
      many.tell(many.forms, 'indexes and constraints')
    })
  })
  await markAsDemo(owner, 'ready')
  many.tell(many.forms, 'statistics')
  await refreshStatistics(owner)
}

async function fill(db: Db, offices: readonly OfficeParts[], { forms, years, now, tell }: Many) {
  const thread = openFillingThread({ offices, forms, years, until: now.getTime() })
  try {
    for await (const { made, rows } of thread.batches()) {
      for (const table of Object.keys(columnsOf) as Filled[])
        await copyInto(db, table, columnsOf[table], rows[table])
      await putFromShelf(db)
      tell(made, 'forms')
    }
  } finally {
    await thread.close()
  }
  tell(forms, 'callers and counters')
  await fillTrigrams(db)
  await fillCounters(db)
}

/** A further office, with the same people. */
async function openFurther(
  owner: Pool,
  { cast }: DemoHouse,
  number: number,
  id: string,
  now: Date,
): Promise<string> {
  await inStanding(owner, { officeId: id }, async (db) => {
    const code = `C${String(number).padStart(3, '0')}`
    const templates = { ...firstTemplates, classification: null }
    const name = demoOffice.name.replace('Tirtawana', `Tirtawana ${number}`)
    await addOffice(
      db,
      { ...demoOffice, addressLines: [...demoOffice.addressLines], id, code, name, templates },
      now,
    )
    for (const { id: personId, roles } of Object.values(cast))
      await addMembership(db, personId, roles[0] as Role, now)
  })
  return id
}

async function prepare(owner: Pool, { cast }: DemoHouse, officeId: string): Promise<OfficeParts> {
  const all: Actor[] = Object.values(cast)
  const [office, units] = await inStanding(owner, { officeId }, async (db) => [
    await readOffice(db, officeId),
    await listUnits(db),
  ])
  return {
    office,
    agents: all.filter(({ roles }) => roles.includes('agent') || roles.includes('supervisor')),
    responders: all.filter(({ roles }) => roles.includes('responder')),
    unitIds: units.map(({ code, id }): [string, string] => [code, id]),
  }
}
