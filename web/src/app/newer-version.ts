import { readKept, writeKept } from '../platform/kept.ts'
import { serverAnswers } from '../platform/reach.ts'

const key = 'dering.broughtUpToDate'
const notAgainWithinMs = 30_000

/**
 * A part of the program cannot be fetched while the server answers: a newer Dering has been installed, whose parts have
 * other names. The tab brings itself up to date; the words of a call lie on the server and in the browser. Not twice in
 * a row: a part that is missing for another reason must not make the page spin.
 */
const comeUpToDate = async (): Promise<void> => {
  if (!(await serverAnswers())) return
  const now = Date.now()
  if (now - Number(readKept(key, 'tab') ?? 0) < notAgainWithinMs) return
  writeKept(key, String(now), 'tab')
  window.location.reload()
}

let fetchingAhead = 0

/** What is only fetched ahead is missed when it is opened, not before: nobody is torn from their typing for it. */
export const aheadOfTime = async (fetchParts: () => Promise<void>): Promise<void> => {
  fetchingAhead += 1
  await fetchParts().finally(() => {
    fetchingAhead -= 1
  })
}

export const watchForNewerVersion = (): void => {
  window.addEventListener('vite:preloadError', () => {
    if (fetchingAhead === 0) void comeUpToDate()
  })
}
