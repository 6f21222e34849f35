import { sealed, unsealed } from '#server/platform/sealed.ts'

const purpose = 'second factor'

/** A secret of a person, sealed for that person. */
export const seal = (authSecret: string, personId: string, secret: Buffer): Buffer =>
  sealed(authSecret, purpose, personId, secret)

/** Throws when it was sealed under another secret or for somebody else. */
export const unseal = (authSecret: string, personId: string, secret: Buffer): Buffer =>
  unsealed(authSecret, purpose, personId, secret)
