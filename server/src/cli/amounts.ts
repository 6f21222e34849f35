/** 1.5 MB, 340 kB: for a person at a terminal. */
export function sizeOf(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`
  return `${Math.ceil(bytes / 1e3)} kB`
}

/** 2026-11-24 03:00:07 UTC */
export const utcOf = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`

/** Shows at a terminal, once a second at most, how much has gone through. */
export function progress(what: string): (bytes: number) => void {
  let all = 0
  let shown = 0
  return (bytes) => {
    all += bytes
    if (!process.stderr.isTTY || Date.now() - shown < 1_000) return
    shown = Date.now()
    process.stderr.write(`\r${what}: ${sizeOf(all)}  \r`)
  }
}
