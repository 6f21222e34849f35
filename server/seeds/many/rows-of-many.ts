import type { Office } from '#domain/offices/office.ts'
import type { Somebody } from './facts-of-form.ts'
import { fastChance } from './fast-chance.ts'
import { line } from './fill.queries.ts'
import { addForm, type Filling } from './form-of-many.ts'
import { manyCallers } from './many-callers.ts'
import { manyMoments } from './many-moments.ts'
import { columnsOf, type Rows } from './rows-of-form.ts'

/** What is known of an office before its forms are made. */
export interface OfficeParts {
  office: Office
  agents: readonly Somebody[]
  responders: readonly Somebody[]
  unitIds: readonly [string, string][]
}

export interface Order {
  offices: readonly OfficeParts[]
  forms: number
  years: number
  until: number
}

/** Forms that go to the database at once. */
const batch = 4_000

/** Of several offices the first is a large one with three tenths of all forms; the others share the rest. */
const placeOf = (form: number, offices: number): number => {
  if (offices === 1 || (form * 3) % 10 < 3) return 0
  return 1 + ((form - Math.ceil((form * 3) / 10)) % (offices - 1))
}
const shareOf = (place: number, { forms, offices }: Pick<Order, 'forms' | 'offices'>): number => {
  if (offices.length === 1) return forms
  return place === 0 ? forms * 0.3 : (forms * 0.7) / (offices.length - 1)
}

/** The rows of all forms, some thousand forms at a time, and last those of the callers. */
export function* rowsOfMany({
  offices,
  forms,
  years,
  until,
}: Order): Generator<{ made: number; rows: Rows }> {
  const fillings = offices.map(
    ({ office, agents, responders, unitIds }, place): Filling => ({
      ...{ office, agents, responders, until },
      chance: fastChance(place),
      unitIds: new Map(unitIds),
      callers: manyCallers(Math.max(20, Math.round(shareOf(place, { forms, offices }) / 12))),
      counters: new Map(),
    }),
  )
  let rows = noRows()
  let made = 0
  for (const at of manyMoments(forms, years, until)) {
    const filling = fillings[placeOf(made, fillings.length)]
    if (!filling) throw new Error('no office')
    addForm(filling, at, rows)
    made += 1
    if (made % batch !== 0) continue
    yield { made, rows }
    rows = noRows()
  }
  for (const filling of fillings) addCallers(filling, rows)
  yield { made, rows }
}

const noRows = (): Rows => Object.fromEntries(Object.keys(columnsOf).map((table) => [table, ''])) as Rows

function addCallers({ office, callers }: Filling, rows: Rows) {
  for (const { id, name, institution, address, email, spseRole, e164, firstAt, lastAt } of callers) {
    if (id === null) continue
    const [first, last] = [new Date(firstAt).toISOString(), new Date(lastAt).toISOString()]
    rows.callers += line([office.id, id, name, institution, address, email || null, spseRole, first, last])
    rows.caller_numbers += line([office.id, id, e164, last])
  }
}
