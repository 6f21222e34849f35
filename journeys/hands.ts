import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Somebody at the keyboard, and nothing else: words are typed, everything beyond the words is counted. */
export function handsOn(page: Page) {
  let presses = 0
  return {
    /** One key or one chord. */
    async press(...keys: string[]) {
      for (const key of keys) {
        await page.keyboard.press(key)
        presses += 1
      }
    },
    words: (text: string) => page.keyboard.type(text),
    presses: () => presses,
    startCounting: () => {
      presses = 0
    },
  }
}

/** The room says that everything is on the server: the moment after which the clock may be moved. */
export const saved = (page: Page) => page.getByText('tersimpan', { exact: true }).waitFor()

/** What becomes true a moment later, also on a machine that has other things to do. */
export const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 })
