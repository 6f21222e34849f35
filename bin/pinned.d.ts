// What the tests use of pinned.js.
type Packages = Record<string, { version: string; optional?: boolean }>
export function sameAsLocked(locked: Packages, installed: Packages): boolean
