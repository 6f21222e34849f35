import { createHash } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { archiveDesk } from '#server/testing/archive-desk.ts'
import { run, temporaryFolder, until } from '#server/testing/child-process.ts'
import { textOf } from '#server/testing/pdf-tools.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { countWaiting } from '#server/testing/while-held.queries.ts'

let house: TestHouse
let desk: ReturnType<typeof archiveDesk>
beforeAll(async () => {
  house = await startHouse()
  desk = archiveDesk(house)
})
afterAll(() => house.close())

/** A worker as it is started for real, in a process of its own, on the house's database. */
function startWorker() {
  const { app, owner, worker } = house.database
  const main = path.join(import.meta.dirname, '../../main.ts')
  const words = ['start', '--role', 'worker', '--data', temporaryFolder()]
  return run(process.execPath, [main, ...words], {
    DATABASE_URL: app,
    DATABASE_OWNER_URL: owner,
    DATABASE_WORKER_URL: worker,
    AUTH_SECRET: house.settings.authSecret,
  })
}

const isTaken = async () => {
  const [job] = await house.owner`select 1 from graphile_worker._private_jobs where locked_at is not null`
  return job !== undefined || undefined
}
const isStoring = async () => (await countWaiting(house.owner)) > 0 || undefined

/** The queue gives a dead worker's jobs to the others after a silence: it is over. */
const silenceIsOver = () =>
  Promise.all([
    house.owner`update nodes set seen_at = seen_at - interval '1 minute'`,
    house.owner`update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute'
      where locked_at is not null`,
  ])

test.each([
  ['has taken the job', isTaken],
  ['has made the PDF and is about to store it', isStoring],
] as const)(
  'a worker killed when it %s leaves nothing; the next one makes the PDF, once',
  async (_, moment) => {
    const id = await desk.bring()
    expect((await desk.file(id)).status).toBe(200)
    await house.owner.begin(async (db) => {
      await db`lock table files in share mode`
      const first = startWorker()
      await until(moment, () => `the moment: ${first.output()}`)
      first.child.kill('SIGKILL')
      await first.ended
    })
    expect(await desk.read(id)).toMatchObject({ pdfReady: false, versions: [{ pdfSha256: null }] })

    await silenceIsOver()
    const second = startWorker()
    const form = await until(
      async () => {
        const now = await desk.read(id)
        return now.pdfReady ? now : undefined
      },
      () => `the PDF: ${second.output()}`,
    )
    const pdf = await desk.download(id)
    expect(createHash('sha256').update(pdf.body).digest('hex')).toBe(form.versions[0]?.pdfSha256)
    expect(await textOf(pdf.body)).toContain(desk.lastNumber())
    const told = await house.owner`select from events where what = 'archive.printed' and subject_id = ${id}`
    expect(told).toHaveLength(1)
    const orphans = await house.owner`select from files f where media_type = 'application/pdf'
    and not exists (select from archived_forms a where a.pdf_file_id = f.id)`
    expect(orphans).toHaveLength(0)
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  },
)
