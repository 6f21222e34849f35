import { Secret, TOTP } from 'otpauth'

const stepMs = 30_000

/** A fresh secret: 160 bits (RFC 4226, 4). */
export const newSecret = (): Buffer => Buffer.from(new Secret({ size: 20 }).bytes)

/** As authenticators know it: SHA-1, six digits, 30 seconds (RFC 6238). */
const totpOf = (secret: Uint8Array, label = '') =>
  new TOTP({ issuer: 'Dering', label, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) })

/** Base32 without padding (RFC 4648), as authenticators take it. */
export const base32 = (secret: Uint8Array): string => totpOf(secret).secret.base32

/**
 * The step whose code this is: the present one, or one before or after it (the clock of a telephone, and the time that
 * typing takes; RFC 6238, 5.2). null for no code of these, or of a step that has been used up.
 */
export function stepOf(secret: Uint8Array, code: string, now: Date, lastStep: number): number | null {
  const off = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  if (off === null) return null
  const step = Math.floor(now.getTime() / stepMs) + off
  return step > lastStep ? step : null
}

/** What the QR code says (Key Uri Format). */
export const otpauthUri = (secret: Uint8Array, email: string): string => totpOf(secret, email).toString()
