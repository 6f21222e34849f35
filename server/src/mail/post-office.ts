import type { HouseSettings } from '#server/platform/house.ts'

/** What the mail needs to know of the installation. */
export type PostOffice = Pick<
  HouseSettings,
  'smtpUrl' | 'mailFrom' | 'authSecret' | 'insideNetworks' | 'mailClosed'
>
