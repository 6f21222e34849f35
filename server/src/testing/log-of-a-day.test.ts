import { Writable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { createLog } from '#server/platform/log.ts'
import { send } from './matrix-replay.ts'
import { allMakers } from './route-makers/index.ts'
import { startHouse } from './start-house.ts'

let written = ''
const destination = new Writable({
  write(line, _, done) {
    written += line
    done()
  },
})
const house = await startHouse({ log: createLog('trace', destination) })
afterAll(() => house.close())

test('A23: the log of everything that people do holds no personal data and no secret', async () => {
  const office = {
    id: house.offices.JBR,
    agent: 'sari',
    supervisor: 'wati',
    administrator: 'admin',
  } as const
  const words = new Set<string>()
  for (const maker of (await allMakers()).filter(({ stream }) => !stream)) {
    const made = await maker.make(house, office)
    for (const word of personalWordsIn([made.params, made.query, made.body])) words.add(word)
    await send(house, maker, made)
    // A fault too: what is wrong with a row must not be told with the row.
    await send(house, maker, { ...made, body: { ...(made.body as object), name: 'Rina \u0000 Kusuma' } })
  }
  await house.runJobs({ mayFail: true })
  expect(written.split('\n').length).toBeGreaterThan(100)
  for (const { name, email, sessionToken } of Object.values(house.cast))
    for (const word of [name, email, sessionToken]) words.add(word)
  for (const secret of [house.settings.authSecret, house.settings.setUpToken]) words.add(secret)
  expect(words.size).toBeGreaterThan(30)
  expect([...words].filter((word) => written.includes(word))).toEqual([])
})

/** Every word that somebody typed and that could be about a person: not ids, dates or the words of our own lists. */
function personalWordsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const ours = /^[0-9a-f-]{36}$|^\d{4}-\d{2}|^[a-z_-]{1,20}$|^[A-Z0-9]{1,5}$/.test(value)
    return ours || value.length < 6 ? [] : [value]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(personalWordsIn)
}
