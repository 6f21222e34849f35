import { sealed, unsealed } from '#server/platform/sealed.ts'
import type { PostOffice } from './post-office.ts'

const purpose = 'mail box'

export const sealPassword = ({ authSecret }: PostOffice, boxId: string, password: string): Buffer =>
  sealed(authSecret, purpose, boxId, Buffer.from(password))

/** Throws when the installation's secret is another one than when it was typed in. */
export const openPassword = ({ authSecret }: PostOffice, boxId: string, secret: Buffer): string =>
  unsealed(authSecret, purpose, boxId, secret).toString()
