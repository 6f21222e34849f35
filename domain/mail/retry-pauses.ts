const minute = 60_000
const pauses = [1, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * minute)
const longest = 6 * 60 * minute

/** A letter that is not taken is tried for so long (RFC 5321 4.5.4.1 asks for four to five days at most). */
export const tryForMs = 3 * 86_400_000

/** How long to wait after attempt number `attempt` (1, 2, ...), in milliseconds: growing, never above six hours. */
export const pauseAfter = (attempt: number): number => pauses[attempt - 1] ?? longest
