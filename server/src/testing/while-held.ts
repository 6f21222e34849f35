import type { Db, Pool } from '#server/platform/database.ts'
import { until } from './child-process.ts'
import { countWaiting } from './while-held.queries.ts'

/**
 * Runs all of `acts` while `hold` keeps something locked, begins each once the one before waits, and lets go when all
 * of them wait: so they are at work at one and the same time, whatever the machine's mood. Fails when one does not wait.
 */
export async function whileHeld<const Acts extends readonly (() => Promise<unknown>)[]>(
  owner: Pool,
  hold: (db: Db) => PromiseLike<unknown>,
  acts: Acts,
): Promise<{ [N in keyof Acts]: Awaited<ReturnType<Acts[N]>> }> {
  const under: Promise<unknown>[] = []
  await owner.begin(async (db) => {
    await hold(db as unknown as Db)
    for (const act of acts) {
      under.push(act())
      await until(
        async () => (await countWaiting(owner)) >= under.length || undefined,
        `number ${under.length} to wait`,
        5_000,
      )
    }
  })
  return Promise.all(under) as Promise<{ [N in keyof Acts]: Awaited<ReturnType<Acts[N]>> }>
}
