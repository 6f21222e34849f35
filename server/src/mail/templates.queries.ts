import type { Template, TemplatePurpose } from '#domain/mail/templates.ts'
import type { Db } from '#server/platform/database.ts'

export const listTemplateRows = (db: Db) =>
  db<(Template & { purpose: TemplatePurpose })[]>`select purpose, subject, body from mail_templates
    where office_id = current_office() and subject <> ''`

/** Null: back to our first words. Kept as an empty row, so that who changed it last is known. */
export async function upsertTemplate(
  db: Db,
  row: { purpose: TemplatePurpose; template: Template | null; by: string; at: Date },
): Promise<void> {
  const { subject, body } = row.template ?? { subject: '', body: '' }
  await db`insert into mail_templates (office_id, purpose, subject, body, changed_by, changed_at)
    values (current_office(), ${row.purpose}, ${subject}, ${body}, ${row.by}, ${row.at})
    on conflict (office_id, purpose) do update set subject = excluded.subject, body = excluded.body,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`
}
