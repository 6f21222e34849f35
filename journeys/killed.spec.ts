import { expect, it } from 'vitest'
import { killAtMoments, lostOf } from './killed-moments.ts'

/** How many deaths in a run; a thousand are `npm run bench -- killed`. */
const moments = Number(process.env.KILLED_MOMENTS ?? 30)

it('what is gone, or has come twice, counts as lost', () => {
  const lost = [
    ['kirim', 'kirim'],
    ['kirim', 'kir'],
    ['kirim', ''],
    ['kirim', 'kirimm'],
    ['kirim', 'kXrim'],
  ]
  expect(lost.map(([typed = '', kept = '']) => lostOf(typed, kept))).toEqual([0, 2, 5, 1, 4])
})

it(
  `server and database are killed at ${moments} moments of calls: what was shown as saved is there, and each number once`,
  async () => {
    const seed = Number(process.env.KILLED_SEED ?? Date.now() % 1_000_000)
    console.log(`KILLED_SEED=${seed}`)
    const { compared, ...outcome } = await killAtMoments({ moments, seed })
    const nothing = { lostCharacters: 0, lostNumbers: 0, doubledNumbers: 0, findings: [] }
    expect(outcome).toEqual({ moments, ...nothing })
    // A run in which hardly anything had been shown as saved would have shown nothing.
    expect(compared).toBeGreaterThan(moments / 5)
  },
  Math.max(360_000, moments * 12_000),
)
