import type { RecapFilters } from '#domain/recap/recap.api.ts'
import type { RecapEntry } from '#domain/recap/recap-row.ts'
import type { Db } from '#server/platform/database.ts'

/** A half-open range of instants: the month, and from where its numbers are counted (the month or its year). */
export interface RecapSpan {
  from: Date
  before: Date
  countedFrom: Date
}

/** A numbered telephone consultation of the month as the recap needs it. */
export interface EntryRow extends RecapEntry {
  id: string
  formNumber: string
  ticketNumber: string | null
  archived: boolean
  no: number
}

/** Rows after a running number; `limit` null for all of them. */
interface Part {
  after: number
  limit: number | null
}

/**
 * The numbered telephone consultations of the month, in the order of the calls, each with its running number, before
 * any filter: a number belongs to its row. Counted by their ids alone; `part` of them is then looked up. Named `entries`, to
 * be selected from.
 *
 * An answer counts once it was given: while it is being typed, it has no day and the row is unanswered. A ticket whose "no" was taken
 * back is none; one that was cancelled with its form still says where the case had gone.
 */
const entries = (db: Db, { from, before, countedFrom }: RecapSpan, { after, limit }: Part) => db`
  earlier as (
    select count(*)::int as rows from consultations c
    where c.office_id = current_office() and c.channel = 'telephone'
      and c.consulted_at >= ${countedFrom} and c.consulted_at < ${from}
      and exists (select from numbers n
        where n.office_id = c.office_id and n.kind = 'form' and n.consultation_id = c.id)
  ),
  counted as (
    select c.id, form.printed,
      (earlier.rows + row_number() over (order by c.consulted_at, c.recorded_at, c.id))::int as no
    from earlier, consultations c
      join numbers form
        on form.office_id = c.office_id and form.kind = 'form' and form.consultation_id = c.id
    where c.office_id = current_office() and c.channel = 'telephone'
      and c.consulted_at >= ${from} and c.consulted_at < ${before}
  ),
  part as materialized (
    select id, printed, no from counted where no > ${after} order by no ${limit === null ? db`` : db`limit ${limit}`}
  ),
  entries as (
    select c.*, part.printed as form_number, t.id is not null and (t.state <> 'withdrawn' or (
        c.cancelled_at is not null and 'decided_ticket' = (select j.what from journal j
          where j.office_id = c.office_id and j.consultation_id = c.id
            and j.what in ('decided_answer', 'decided_ticket') order by j.position desc limit 1))) as gone_out,
      coalesce(c.unit_id, t.unit_id) as went_to, c.answered_on is not null as answered, part.no
    from part join consultations c on c.office_id = current_office() and c.id = part.id
      left join tickets t on t.office_id = current_office() and t.consultation_id = part.id
  )`

const isFiltered = ({ words, ...set }: RecapFilters) =>
  words.trim() !== '' || Object.values(set).some((value) => value !== '')

const chosen = (db: Db, { category, unit, enteredBy, answered, words }: RecapFilters) => {
  const part = `%${words.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
  return db`
    ${category === '' ? db`` : db`and e.category = ${category}`}
    ${enteredBy === '' ? db`` : db`and e.entered_by = ${enteredBy}`}
    ${answered === '' ? db`` : db`and e.answered = ${answered === 'yes'}`}
    ${unit === 'own' ? db`and not e.gone_out` : db``}
    ${
      unit === '' || unit === 'own'
        ? db``
        : db`and e.gone_out and u.code = (select code from units where office_id = current_office() and id = ${unit})`
    }
    ${
      part === '%%'
        ? db``
        : db`and searchable(e.name || ' ' || e.institution || ' ' || e.email || ' ' || e.problem || ' ' || e.answer)
          like searchable(${part})`
    }`
}

const rowsOf = (db: Db, span: RecapSpan, filters: RecapFilters, { after, limit }: Part) =>
  db<EntryRow[]>`
    with ${entries(db, span, { after, limit: isFiltered(filters) ? null : limit })}
    select e.id, e.form_number as "formNumber", ticket.printed as "ticketNumber",
      e.archived_at is not null as archived, e.no, e.consulted_at as "consultedAt", e.email, e.name, e.institution,
      e.problem, e.category, case when e.gone_out then coalesce(then_named.name, u.name) end as "unitName",
      case when e.answered then e.answer else '' end as answer,
      case when e.answered then e.answered_on end as "answeredOn", coalesce(p.name, '') as "enteredBy",
      case when e.cancelled_at is not null then coalesce(e.cancel_reason, '') end as "cancelReason"
    from entries e
      join offices o on o.id = e.office_id
      left join people p on p.id = e.entered_by
      left join units u on u.office_id = e.office_id and u.id = e.went_to
      left join lateral (select named.name from units named
        where named.office_id = u.office_id and named.code = u.code
          and (e.consulted_at at time zone o.time_zone)::date >= named.valid_from
          and (e.consulted_at at time zone o.time_zone)::date < coalesce(named.valid_to, 'infinity')
        order by named.valid_from desc limit 1) then_named on true
      left join numbers ticket
        on ticket.office_id = e.office_id and ticket.kind = 'ticket' and ticket.consultation_id = e.id
    where true ${chosen(db, filters)}
    order by e.no ${limit === null ? db`` : db`limit ${limit}`}`

/** Rows of the month after the running number `after`. */
export const listEntries = (
  db: Db,
  span: RecapSpan,
  filters: RecapFilters,
  page: { after: number; limit: number },
): Promise<EntryRow[]> => rowsOf(db, span, filters, page)

/** All of them, a few hundred at a time; to be read within the transaction. */
export const streamEntries = (
  db: Db,
  span: RecapSpan,
  filters: RecapFilters,
): AsyncIterable<readonly EntryRow[]> => rowsOf(db, span, filters, { after: 0, limit: null }).cursor(200)

/** Units (one a code, by its newest name) and people that stand in the month. */
export async function listChoices(db: Db, { from, before }: RecapSpan) {
  const month = db`c.office_id = current_office() and c.channel = 'telephone'
    and c.consulted_at >= ${from} and c.consulted_at < ${before}`
  const [units, people] = await Promise.all([
    db<{ id: string; name: string }[]>`
      select distinct on (u.code) u.id, u.name from units u where u.office_id = current_office()
        and u.code in (select used.code from units used
          where used.office_id = current_office() and used.id in (
            select coalesce(c.unit_id, (select t.unit_id from tickets t
              where t.office_id = c.office_id and t.consultation_id = c.id))
            from consultations c where ${month}))
      order by u.code, u.valid_from desc`,
    db<{ id: string; name: string }[]>`
      select p.id, p.name from people p
      where p.id in (select c.entered_by from consultations c where ${month}) order by p.name, p.id`,
  ])
  return { units: [...units], people: [...people] }
}
