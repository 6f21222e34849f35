import { expect, it } from 'vitest'
import { killAtMoments } from './killed-moments.ts'

/** How many deaths in a run; a thousand are `npm run bench -- killed`. */
const moments = Number(process.env.KILLED_MOMENTS ?? 30)

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
