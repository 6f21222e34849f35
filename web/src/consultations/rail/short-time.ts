/** A stopwatch in few signs: `0:12`, `1:22`, from an hour on `1:04:12`. Never negative. */
export const shortTime = (ms: number): string => {
  const all = Math.max(0, Math.floor(ms / 1000))
  const two = (count: number) => String(count).padStart(2, '0')
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/** What is beyond a limit is told from the first second on: a step late by 0.3 s is not "late by 0:00". */
export const shortTimeUp = (ms: number): string => shortTime(Math.ceil(ms / 1000) * 1000)
