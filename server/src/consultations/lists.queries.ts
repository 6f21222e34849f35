import type { Phase } from '#domain/sop/roads.ts'
import type { Db } from '#server/platform/database.ts'

interface Person {
  id: string
  name: string
}

export interface LineRow {
  id: string
  phase: Phase
  consultedAt: Date
  name: string
  institution: string
  topic: string
  problem: string
  formNumber: string | null
  ticketNumber: string | null
  setAside: boolean
  clockFrom: Date | null
  inHandsOf: Person
}

/** The columns of a line of any list of consultations; `c` is the consultations table. */
export const lineColumns = (
  db: Db,
) => db`c.id, c.phase, c.consulted_at as "consultedAt", c.name, c.institution,
  c.topic, left(c.problem, 300) as problem, c.set_aside_at is not null as "setAside", c.clock_from as "clockFrom",
  (select n.printed from numbers n where n.office_id = c.office_id and n.kind = 'form'
    and n.consultation_id = c.id) as "formNumber",
  (select n.printed from numbers n where n.office_id = c.office_id and n.kind = 'ticket'
    and n.consultation_id = c.id) as "ticketNumber",
  (select json_build_object('id', p.id, 'name', p.name) from people p where p.id = c.in_hands_of) as "inHandsOf"`

/** What is still to be archived or ended: the person's own first, then running clocks, then the oldest. At most 200. */
export const listUnfinishedRows = (db: Db, personId: string, onlyMine: boolean): Promise<LineRow[]> =>
  db<LineRow[]>`select ${lineColumns(db)} from consultations c
    where c.office_id = current_office() and c.phase not in ('archived', 'ended')
      and (not ${onlyMine}::boolean or c.in_hands_of = ${personId})
    order by c.in_hands_of <> ${personId}, c.clock_from is null, c.clock_from, c.recorded_at, c.id
    limit 200`

/** The last consultations of a caller, under whichever of these callers' ids they were kept. */
export const listConsultationsOf = (db: Db, callerIds: readonly string[]): Promise<LineRow[]> =>
  db<LineRow[]>`select ${lineColumns(db)} from consultations c
    where c.office_id = current_office() and c.caller_id = any(${callerIds as string[]})
    order by c.consulted_at desc, c.id desc limit 10`
