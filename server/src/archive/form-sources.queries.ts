import type { Zone } from '#domain/calendar/zones.ts'
import type { Db } from '#server/platform/database.ts'

/** Everything that a form's snapshot is made from, as it stands now. */
export interface FormSources {
  formNumber: string | null
  ticketNumber: string | null
  channel: 'telephone' | 'email' | 'chat' | 'walk_in'
  sopVersion: number
  consultedAt: Date
  lateEntry: boolean
  cancelReason: string | null
  name: string
  institution: string
  address: string
  phone: string
  email: string
  category: '' | 'pengaduan' | 'pertanyaan' | 'konsultasi'
  problem: string
  answer: string
  answeredOn: string | null
  takenBy: string
  explainer: string | null
  office: {
    code: string
    name: string
    addressLines: string[]
    telephone: string
    email: string | null
    timeZone: Zone
    logo: string | null
  }
}

export async function findFormSources(db: Db, consultationId: string): Promise<FormSources | null> {
  const [row] = await db<FormSources[]>`
    select form.printed as "formNumber", ticket.printed as "ticketNumber", c.channel,
      c.sop_version as "sopVersion", c.consulted_at as "consultedAt", c.late_entry as "lateEntry",
      case when c.cancelled_at is not null then coalesce(c.cancel_reason, '') end as "cancelReason",
      c.name, c.institution, c.address, c.phone, c.email, c.category, c.problem, c.answer,
      c.answered_on as "answeredOn", taker.name as "takenBy",
      explainer.name as explainer,
      jsonb_build_object('code', o.code, 'name', o.name, 'addressLines', o.address_lines,
        'telephone', o.telephone, 'email', o.email, 'timeZone', o.time_zone, 'logo', o.logo_file_id) as office
    from consultations c
    join offices o on o.id = c.office_id
    join people taker on taker.id = c.taken_by
    left join people explainer on explainer.id = c.explained_by
    left join numbers form on form.office_id = c.office_id and form.kind = 'form' and form.consultation_id = c.id
    left join numbers ticket
      on ticket.office_id = c.office_id and ticket.kind = 'ticket' and ticket.consultation_id = c.id
    where c.office_id = current_office() and c.id = ${consultationId}`
  return row ?? null
}
