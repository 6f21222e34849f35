import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from '#server/app.ts'
import { openPool, serving } from '#server/platform/database.ts'
import { openLive } from '#server/platform/live.ts'
import { cuttableLine } from '#server/testing/cuttable-line.ts'
import { startHouse } from '#server/testing/start-house.ts'
import { visitor } from '#server/testing/visitor.ts'
import { sessionGate } from './index.ts'

async function houseOnALine() {
  const { clock, settings, database, close } = await startHouse()
  const line = await cuttableLine(database.app)
  const db = openPool(line.url, { max: 4, limits: serving })
  const live = await openLive(db)
  const app = await buildApp({ db, clock, live, gate: sessionGate, settings, log: false })
  onTestFinished(async () => {
    await app.close()
    await db.end({ timeout: 1 })
    await close()
  })
  const signIn = async (email: string) => {
    const answer = visitor(app, settings, null).post('/api/auth/sign-in/email', {
      email,
      password: 'Sepeda-biru-7',
    })
    return Promise.race([answer.then(({ status }) => status), sleep(8_000, 'waits')])
  }
  return { line, signIn }
}

test('a sign-in whose line is cut at any moment is refused or told to come again, and never left waiting', async () => {
  const { line, signIn } = await houseOnALine()
  for (let ms = 0; ms < 24; ms += 2) {
    setTimeout(line.reset, ms)
    expect([401, 503]).toContain(await signIn(`nobody-${ms}@dering.test`))
    await sleep(30)
  }
})

test('a sign-in while the database is away is told to come again, and then let in to be refused', async () => {
  const { line, signIn } = await houseOnALine()
  line.shut()
  for (let request = 0; request < 6; request += 1) expect(await signIn('nobody@dering.test')).toBe(503)
  line.openAgain()
  await sleep(200)
  expect(await signIn('nobody@dering.test')).toBe(401)
})
