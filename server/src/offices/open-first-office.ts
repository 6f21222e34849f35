import type { Db } from '#server/platform/database.ts'
import { storeFile } from '#server/platform/files.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { addOffice, type NewOffice } from './add-office.ts'
import { checkTemplates } from './check-templates.ts'
import { lockSetUp, writePublicUrl } from './installation.queries.ts'
import type { Picture } from './logo-picture.ts'
import { countOffices, updateLogo } from './offices.queries.ts'

/**
 * The first office of an installation, with its logo (from readPicture) and the address of the installation.
 * set_up_closed when there is one already; of two at once the second is refused. `db` stands in the new office.
 */
export async function openFirstOffice(
  db: Db,
  office: NewOffice,
  { logo, publicUrl }: { logo: Picture | null; publicUrl: string | null },
  now: Date,
): Promise<void> {
  checkTemplates(office.templates, false)
  await lockSetUp(db)
  if ((await countOffices(db)) > 0) throw new Refusal('set_up_closed')
  await addOffice(db, office, now)
  const file = logo && (await storeFile(db, { ...logo, officeId: office.id, at: now }))
  if (file) await updateLogo(db, office.id, file.id)
  await writePublicUrl(db, publicUrl, now)
}
