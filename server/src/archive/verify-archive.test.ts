import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveDesk } from '#server/testing/archive-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { verifyArchive } from './verify-archive.ts'

let house: TestHouse
let desk: ReturnType<typeof archiveDesk>
beforeAll(async () => {
  house = await startHouse()
  desk = archiveDesk(house)
})
afterAll(() => house.close())

describe('the check of the whole archive', () => {
  it('finds a changed word, a changed number, a changed and a lost PDF, and nothing else', async () => {
    const [word, number, pdf, lost] = [
      await desk.shelve(),
      await desk.shelve(),
      await desk.shelve(),
      await desk.shelve(),
    ]
    await desk.correct(word, {})
    const { owner } = house
    const sound = { versions: 5, withoutPdf: 1, faults: [] }
    expect(await verifyArchive(owner, desk.officeId)).toEqual(sound)
    await owner`update archived_forms set snapshot = jsonb_set(snapshot, '{caller,name}', '"Lain"') where version = 1 and consultation_id = ${word}`
    await owner`update archived_forms set ticket_number = 'TKT-1' where consultation_id = ${number}`
    await owner`update files set bytes = bytes || 'x' where id = (select pdf_file_id from archived_forms where consultation_id = ${pdf})`
    await owner`alter table archived_forms drop constraint archived_forms_office_id_pdf_file_id_fkey`
    await owner`delete from files where id = (select pdf_file_id from archived_forms where consultation_id = ${lost})`
    const heard: number[] = []
    const report = await verifyArchive(owner, desk.officeId, (done, all) => heard.push(done / all))
    expect(report.faults.map(({ fault }) => fault)).toEqual([
      'data_changed',
      'columns_differ',
      'pdf_changed',
      'pdf_lost',
    ])
    expect(heard.at(-1)).toBe(1)
    expect((await verifyArchive(owner, house.offices.MKS)).versions).toBe(0)
  })
})
