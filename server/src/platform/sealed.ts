import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const keyOf = (authSecret: string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', authSecret, '', purpose, 32))

/**
 * AES-256-GCM under a key made of AUTH_SECRET for one purpose, bound to what the secret belongs to: a copied row opens
 * for nobody else.
 */
export function sealed(authSecret: string, purpose: string, belongsTo: string, secret: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(authSecret, purpose), nonce).setAAD(
    Buffer.from(belongsTo),
  )
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

/** Throws when it was sealed under another secret, for another purpose or for somebody else. */
export function unsealed(authSecret: string, purpose: string, belongsTo: string, secret: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(authSecret, purpose), secret.subarray(0, 12))
    .setAAD(Buffer.from(belongsTo))
    .setAuthTag(secret.subarray(-16))
  return Buffer.concat([decipher.update(secret.subarray(12, -16)), decipher.final()])
}
