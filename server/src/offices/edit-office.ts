import type { NumberTemplates, Office, OfficeDetails, RecapNumbering } from '#domain/offices/office.ts'
import type { OfficeView } from '#domain/offices/offices.api.ts'
import { recordEvent } from '#server/platform/events.ts'
import { storeFile } from '#server/platform/files.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { checkAgainstGiven, checkTemplates } from './check-templates.ts'
import { readPicture } from './logo-picture.ts'
import { countOffices, findOffice, updateLogo, updateNumbering, updateOffice } from './offices.queries.ts'
import { refillDeadlines } from './refill-deadlines.ts'

/** The office as its settings show it. */
export const readSettings = (work: Work): Promise<OfficeView> =>
  inTransaction(work, async ({ db, actor }) => {
    const office = await findOffice(db, actor.officeId)
    if (!office) throw new Error('no office in the office of this transaction')
    return presentOffice(office, await countOffices(db))
  })

export const editOffice = (work: Work, details: OfficeDetails): Promise<OfficeView> =>
  changing(work, async (work) => {
    const { db, actor } = work
    const before = await findOffice(db, actor.officeId)
    await updateOffice(db, actor.officeId, details)
    if (before?.timeZone !== details.timeZone) await refillDeadlines(work)
  })

/** Counts for the next number; numbers given are never printed anew. */
export const editNumbering = (
  work: Work,
  numbering: { templates: NumberTemplates; recapNumbering: RecapNumbering },
): Promise<OfficeView> =>
  changing(work, async (work) => {
    const { db, actor } = work
    checkTemplates(numbering.templates, (await countOffices(db)) > 1)
    const office = await findOffice(db, actor.officeId)
    if (office) await checkAgainstGiven(work, office, numbering.templates)
    await updateNumbering(db, actor.officeId, numbering.templates, numbering.recapNumbering)
  })

/** `picture` is base64, or null for none. The old file stays: archived forms were printed with it. */
export async function changeLogo(work: Work, picture: string | null): Promise<OfficeView> {
  const found = picture === null ? null : await readPicture(picture)
  return changing(work, async ({ db, actor: { officeId }, now: at }) => {
    const file = found && (await storeFile(db, { ...found, officeId, at }))
    await updateLogo(db, officeId, file?.id ?? null)
  })
}

const changing = (work: Work, change: (work: Work) => Promise<void>): Promise<OfficeView> =>
  inTransaction(work, async (work) => {
    await change(work)
    await recordEvent(work, 'office.changed', work.actor.officeId)
    return readSettings(work)
  })

const presentOffice = ({ logoFileId, ...office }: Office, offices: number): OfficeView => ({
  ...office,
  hasLogo: logoFileId !== null,
  severalOffices: offices > 1,
})
