import { randomFillSync } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const pool = new Uint8Array(32 * 2_048)
let taken = pool.length

/** A verification code: 160 bits of true chance as in domain/archive, drawn for two thousand codes at once. */
export function randomCode(): string {
  if (taken === pool.length) {
    randomFillSync(pool)
    taken = 0
  }
  let code = ''
  for (const end = taken + 32; taken < end; taken++) code += alphabet[(pool[taken] ?? 0) & 31]
  return code
}
