import type { NumberTemplates, Office, OfficeDetails, RecapNumbering } from '#domain/offices/office.ts'
import type { Db } from '#server/platform/database.ts'

interface OfficeRow extends Omit<Office, 'templates'> {
  form: string
  ticket: string
  classification: string | null
}

const toOffice = ({ form, ticket, classification, ...rest }: OfficeRow): Office => ({
  ...rest,
  templates: { form, ticket, classification },
})

const columns = (db: Db) => db`id, code, name, address_lines as "addressLines", telephone, email,
  tts_address as "ttsAddress", time_zone as "timeZone", head, place, form_template as form,
  ticket_template as ticket, classification, recap_numbering as "recapNumbering", logo_file_id as "logoFileId"`

export async function insertOffice(db: Db, office: Office, at: Date): Promise<void> {
  const { templates, head } = office
  await db`insert into offices (id, code, name, address_lines, telephone, email, tts_address, time_zone, head, place,
      form_template, ticket_template, classification, recap_numbering, logo_file_id, created_at)
    values (${office.id}, ${office.code}, ${office.name}, ${office.addressLines}, ${office.telephone},
      ${office.email}, ${office.ttsAddress}, ${office.timeZone}, ${db.json({ ...head })}, ${office.place},
      ${templates.form}, ${templates.ticket}, ${templates.classification}, ${office.recapNumbering},
      ${office.logoFileId}, ${at})`
}

export async function findOffice(db: Db, officeId: string): Promise<Office | null> {
  const [row] = await db<OfficeRow[]>`select ${columns(db)} from offices where id = ${officeId}`
  return row ? toOffice(row) : null
}

/** How many offices there are: the one thing that may be known about all of them. */
export async function countOffices(db: Db): Promise<number> {
  const [row] = await db<{ offices: number }[]>`select office_count()::int as offices`
  return row?.offices ?? 0
}

export async function updateOffice(db: Db, officeId: string, details: OfficeDetails): Promise<void> {
  await db`update offices set name = ${details.name}, address_lines = ${details.addressLines},
      telephone = ${details.telephone}, email = ${details.email}, tts_address = ${details.ttsAddress},
      time_zone = ${details.timeZone}, head = ${db.json({ ...details.head })}, place = ${details.place}
    where id = ${officeId}`
}

export async function updateNumbering(
  db: Db,
  officeId: string,
  templates: NumberTemplates,
  recapNumbering: RecapNumbering,
): Promise<void> {
  await db`update offices set form_template = ${templates.form}, ticket_template = ${templates.ticket},
      classification = ${templates.classification}, recap_numbering = ${recapNumbering}
    where id = ${officeId}`
}

export async function updateLogo(db: Db, officeId: string, fileId: string | null): Promise<void> {
  await db`update offices set logo_file_id = ${fileId} where id = ${officeId}`
}

/** Nobody else changes the lists of this office before the transaction ends; calls and forms go on meanwhile. */
export async function lockOffice(db: Db): Promise<void> {
  await db`select 1 from offices where id = current_office() for no key update`
}
