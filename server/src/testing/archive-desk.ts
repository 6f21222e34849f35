import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import * as api from '#domain/archive/archive.api.ts'
import type { FormSnapshot } from '#domain/archive/form-snapshot.ts'
import { correctForm, fileForm } from '#domain/consultations/consultations.api.ts'
import { type ArchivableForm, bringArchivableForm } from './archivable-form.ts'
import type { CastName } from './cast.ts'
import type { TestHouse } from './start-house.ts'

type Form = Omit<ArchivableForm, 'sequence'>

/** What people of the office JBR do with the archive, in a word each. */
export function archiveDesk(house: TestHouse) {
  const officeId = house.offices.JBR
  let sequence = 0
  const bring = (form: Form = {}) => bringArchivableForm(house, { ...form, sequence: ++sequence })
  const file = (id: string, commandId = uuid(), by: CastName = 'sari', office = officeId) =>
    house.as(by).call(fileForm, { params: { officeId: office, id }, body: { commandId } })
  return {
    officeId,
    /** A form of which only the archiving is still to be done. */
    bring,
    /** The number in the text of the last form brought. */
    lastNumber: () => `${String(sequence).padStart(3, '0')}/FK/LPSE-JBR/XI/2026`,
    file,
    /** A form archived and printed. */
    async shelve(form: Form = {}) {
      const id = await bring(form)
      const { status, body } = await file(id)
      if (status !== 200) throw new Error(`not archived: ${JSON.stringify(body)}`)
      await house.runJobs()
      return id
    },
    read: async (id: string, by: CastName = 'audit') =>
      (await house.as(by).call(api.readArchivedForm, { params: { officeId, id } })).body,
    download: (id: string, version = 1) =>
      house.as('sari').call(api.downloadForm, { params: { officeId, id, version } }),
    correct: (id: string, body: object) =>
      house.as('sari').call(correctForm, {
        params: { officeId, id },
        body: { commandId: uuid(), reason: 'Nama keliru ditulis.', words: {}, ...body },
      }),
    find: async (query: z.input<typeof api.searchArchive.query>) =>
      (await house.as('sari').call(api.searchArchive, { params: { officeId }, query })).body,
    /** What the table holds of a form. */
    rows: (id: string) =>
      house.owner<
        { snapshot: FormSnapshot; pdf_file_id: string | null; id: string }[]
      >`select * from archived_forms where consultation_id = ${id} order by version`,
  }
}
