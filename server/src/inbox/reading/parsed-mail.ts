/** A mail as it was read from its bytes. Texts can be stored as they are; files keep their bytes. */
export interface ParsedMail {
  /** SHA-256 of what does not change on the way: the same mail that comes by two ways has one. */
  identity: Uint8Array
  from: { address: string; name: string }
  sentTo: string
  subject: string
  messageId: string | null
  /** What it answers, the nearest first. */
  references: string[]
  writtenAt: number | null
  kind: 'letter' | 'automatic' | 'bounce'
  bounce: Bounce | null
  text: string
  html: string | null
  /** Words or files beyond the limits: the whole mail is kept as a file. */
  shortened: boolean
  files: { name: string; mediaType: string; bytes: Uint8Array }[]
}

/** A report that a letter of ours did not arrive (RFC 3464). */
export interface Bounce {
  messageIds: string[]
  failed: boolean
  words: string
}

/** Why a mail could not be read: codes of domain/mail/inbox.api.ts. */
export type ParseTrouble = 'too_deep' | 'too_slow' | 'unreadable'

export interface ParseOrder {
  id: number
  source: Uint8Array
}
export type ParseAnswer = { id: number; mail: ParsedMail } | { id: number; trouble: ParseTrouble }
