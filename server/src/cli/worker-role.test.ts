import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createLog } from '#server/platform/log.ts'
import { archiveDesk } from '#server/testing/archive-desk.ts'
import { until } from '#server/testing/child-process.ts'
import { endConnections } from '#server/testing/cut-connections.queries.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { startWorkerRole } from './worker-role.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

async function atWork() {
  const node = { addQueueWorker() {}, async leave() {} }
  const { settings, database } = house
  const role = await startWorkerRole({ url: database.worker, settings, node, log: createLog('silent') })
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= role.stop())
  onTestFinished(stop)
  return { stop }
}
const cut = () => endConnections(house.owner, 'dering-%')

test('a queue whose connections are cut, again and again, goes on with the jobs that come', async () => {
  const desk = archiveDesk(house)
  const printed = async (id: string) =>
    (await desk.rows(id)).every(({ pdf_file_id }) => pdf_file_id !== null) || undefined
  await atWork()
  for (let round = 0; round < 3; round += 1) {
    const [before, meanwhile] = [await desk.bring(), await desk.bring()]
    expect((await desk.file(before)).status).toBe(200)
    await until(() => printed(before), 'the PDF')
    expect(await cut()).toBeGreaterThan(1)
    // Once more in the middle of the coming back.
    await sleep(round * 60)
    await cut()
    expect((await desk.file(meanwhile)).status).toBe(200)
    await until(() => printed(meanwhile), 'the PDF of a form that was archived during the cut')
  }
})

test('a queue stops in a moment while its connections are gone', async () => {
  const { stop } = await atWork()
  await cut()
  expect(await Promise.race([stop().then(() => 'stopped'), sleep(15_000, 'waits')])).toBe('stopped')
})
