/**
 * What people do, one thing after another. Each yield is the time until the next: seconds, or the very moment. Many such
 * stories run side by side, and what one does stands in the same order as its time.
 */
export type Story = AsyncGenerator<number | Date, void, void>

export interface Begun {
  at: Date
  story: Story
}

/** A clock that whoever tells the stories sets before each thing that is done. */
export interface StoryClock {
  now: Date
}

/**
 * Tells all stories in the order of time, up to `until`: what would come later is left undone, as in an office in the
 * middle of its day. `tell` hears of each moment.
 */
export async function tellStories(
  begun: readonly Begun[],
  clock: StoryClock,
  until: Date,
  tell: (at: Date) => void,
): Promise<void> {
  const waiting = [...begun].sort((one, other) => one.at.getTime() - other.at.getTime())
  for (let next = waiting.shift(); next && next.at < until; next = waiting.shift()) {
    clock.now = next.at
    tell(next.at)
    const { value, done } = await next.story.next()
    if (done || value === undefined) continue
    const at = value instanceof Date ? value : new Date(next.at.getTime() + value * 1000)
    const place = waiting.findIndex((other) => other.at > at)
    waiting.splice(place === -1 ? waiting.length : place, 0, { at, story: next.story })
  }
}
