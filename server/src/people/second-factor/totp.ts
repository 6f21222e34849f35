import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const stepMs = 30_000
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A fresh secret: 160 bits (RFC 4226, 4). */
export const newSecret = (): Buffer => randomBytes(20)

/** Base32 without padding (RFC 4648), as authenticators take it. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => letters[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('')
}

/** The six digits of a step (RFC 6238: HMAC-SHA-1, 30 seconds; RFC 4226, 5.3: dynamic truncation). */
export function codeOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac[19] ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/**
 * The step whose code this is: the present one, or one before or after it (the clock of a telephone, and the time that
 * typing takes; RFC 6238, 5.2). null for no code of these, or of a step that has been used up.
 */
export function stepOf(secret: Uint8Array, code: string, now: Date, lastStep: number): number | null {
  const current = Math.floor(now.getTime() / stepMs)
  const steps = [current, current - 1, current + 1].filter((step) => step > lastStep)
  return steps.find((step) => same(codeOf(secret, step), code)) ?? null
}

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** What the QR code says (Key Uri Format). */
export const otpauthUri = (secret: Uint8Array, email: string): string =>
  `otpauth://totp/Dering:${encodeURIComponent(email)}?secret=${base32(secret)}&issuer=Dering`
