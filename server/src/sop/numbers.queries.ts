import type { NumberKind } from '#domain/consultations/numbers.ts'
import type { Db } from '#server/platform/database.ts'

/** The next sequence of an office, kind and year. Its row stays locked until the transaction ends: no gap, no double. */
export async function takeSequence(db: Db, kind: NumberKind, year: number): Promise<number> {
  const [row] = await db<{ last: number }[]>`insert into number_counters (office_id, kind, year, last)
    values (current_office(), ${kind}, ${year}, 1)
    on conflict (office_id, kind, year) do update set last = number_counters.last + 1 returning last`
  if (!row) throw new Error('a counter gave nothing')
  return row.last
}

export interface NewNumber {
  kind: NumberKind
  year: number
  sequence: number
  printed: string
  consultationId: string
  at: Date
  by: string
}

/** False when its text is taken: an earlier template has printed the same for another form. */
export async function insertNumber(db: Db, number: NewNumber): Promise<boolean> {
  const rows =
    await db`insert into numbers (office_id, kind, year, sequence, printed, consultation_id, given_at, given_by)
    values (current_office(), ${number.kind}, ${number.year}, ${number.sequence}, ${number.printed},
      ${number.consultationId}, ${number.at}, ${number.by})
    on conflict (office_id, kind, printed) do nothing returning sequence`
  return rows.length === 1
}

/** The numbers that a form has been given. */
export async function findNumbers(
  db: Db,
  consultationId: string,
): Promise<{ form: string | null; ticket: string | null }> {
  const rows = await db<{ kind: NumberKind; printed: string }[]>`select kind, printed from numbers
    where office_id = current_office() and consultation_id = ${consultationId}`
  const of = (kind: NumberKind) => rows.find((row) => row.kind === kind)?.printed ?? null
  return { form: of('form'), ticket: of('ticket') }
}
