import { expect } from 'vitest'
import type { JournalEntry } from '#domain/sop/journal.ts'
import { replay } from '#domain/sop/machine.ts'
import { ticketStateOf } from '#domain/tickets/ticket-state.ts'
import { verifyArchive } from '#server/archive/verify-archive.ts'
import { cachedState } from '#server/consultations/cached-state.ts'
import type { Pool } from '#server/platform/database.ts'

interface Stored {
  id: string
  phase: string
  clockFrom: Date | null
  decidedAt: Date | null
  setAside: boolean
  cancelled: boolean
  archived: boolean
  ticket: string | null
  form: boolean
  numberOfTicket: boolean
  journal: JournalEntry[]
}

/** `all` sees every row. Of each form (or one in `every`), the journal must replay to what is stored beside it. */
export async function expectJournalsToReplay(all: Pool, every = 1): Promise<number> {
  const stored = await all<Stored[]>`
    select c.id, c.phase, c.clock_from as "clockFrom", c.decided_at as "decidedAt",
      c.set_aside_at is not null as "setAside", c.cancelled_at is not null as cancelled,
      c.archived_at is not null as archived, t.state as ticket,
      exists (select from numbers n where n.consultation_id = c.id and n.kind = 'form') as form,
      exists (select from numbers n where n.consultation_id = c.id and n.kind = 'ticket') as "numberOfTicket",
      (select json_agg(json_build_object('id', j.id, 'what', j.what, 'detail', j.detail,
          'happenedAt', j.happened_at, 'recordedAt', j.recorded_at, 'personId', j.person_id) order by j.position)
        from journal j where j.office_id = c.office_id and j.consultation_id = c.id) as journal
    from consultations c left join tickets t on t.consultation_id = c.id
    where abs(hashtext(c.id::text)) % ${every} = 0`
  for (const { id, journal, ticket, form, numberOfTicket, ...state } of stored) {
    const progress = replay(journal)
    expect({ id, ...state }).toEqual({ id, ...cachedState(progress) })
    expect({ id, ticket, form, numberOfTicket }).toEqual({
      id,
      ticket: ticketStateOf(progress),
      form: progress.formNumberGiven,
      numberOfTicket: progress.ticketNumberGiven,
    })
  }
  return stored.length
}

/** Numbers without a gap, counters that go on from them, and an archive whose hashes are true. */
export async function expectTrueNumbersAndArchive(all: Pool, app: Pool, officeId: string): Promise<number> {
  const gaps = await all`select n.kind, n.year from numbers n
    left join number_counters c using (office_id, kind, year)
    group by office_id, n.kind, n.year, c.last
    having count(*) <> max(n.sequence) or min(n.sequence) <> 1 or max(n.sequence) is distinct from c.last`
  expect(gaps).toEqual([])
  const { versions, faults } = await verifyArchive(app, officeId)
  expect(faults).toEqual([])
  return versions
}

/** What an office holds, without what the server makes by chance; the same for two that lived the same days. */
export async function contentsOf(all: Pool): Promise<string> {
  const [row] = await all<{ digest: string }[]>`
    with form as (select consultation_id as id, printed from numbers where kind = 'form'),
    lines as (
      select concat_ws('|', 'form', f.printed, c.phase, c.consulted_at, c.name, c.institution, c.phone, c.email,
        c.problem, c.answer, c.category, c.answered_on, c.archived_at, c.deviation_note) as line
        from consultations c left join form f using (id)
      union all select concat_ws('|', 'journal', f.printed, j.what, j.happened_at, j.detail - 'to', p.name)
        from journal j join people p on p.id = j.person_id left join form f on f.id = j.consultation_id
      union all select concat_ws('|', 'number', kind, printed, given_at) from numbers
      union all select concat_ws('|', 'call', number_given, answered_at, ended_at, end_reason) from calls
      union all select concat_ws('|', 'ticket', f.printed, state, priority, handover, due_at, closed_at)
        from tickets t join form f on f.id = t.consultation_id
      union all select concat_ws('|', 'archive', form_number, version, snapshot - 'verificationCode') from archived_forms
      union all select concat_ws('|', 'caller', name, institution, email) from callers)
    select encode(sha256(convert_to(string_agg(line, chr(10) order by line collate "C"), 'UTF8')), 'hex') as digest
    from lines`
  return row?.digest ?? ''
}
