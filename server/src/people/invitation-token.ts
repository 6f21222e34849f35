import { createHash, createHmac } from 'node:crypto'

/**
 * The secret of an invitation's link: 256 bits that only the holder of the house's secret can make, so that an
 * invitation sent twice answers the same link. At rest there is only its hash.
 */
export const invitationToken = (authSecret: string, officeId: string, invitationId: string): string =>
  createHmac('sha256', authSecret).update(`invitation ${officeId} ${invitationId}`).digest('base64url')

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export const invitationPath = (officeId: string, token: string): string => `/undangan/${officeId}.${token}`
