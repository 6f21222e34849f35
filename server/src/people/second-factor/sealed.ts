import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const keyOf = (authSecret: string) => Buffer.from(hkdfSync('sha256', authSecret, '', 'second factor', 32))

/** AES-256-GCM under a key made of AUTH_SECRET, bound to the person: a copied row opens for nobody else. */
export function seal(authSecret: string, personId: string, secret: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(authSecret), nonce).setAAD(Buffer.from(personId))
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

/** Throws when it was sealed under another secret or for somebody else. */
export function unseal(authSecret: string, personId: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(authSecret), sealed.subarray(0, 12))
    .setAAD(Buffer.from(personId))
    .setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}
