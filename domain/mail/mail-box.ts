import { z } from 'zod'

/** tls: encrypted from the first byte (465, 993) · starttls: begun in the clear, never gone on with · none: in the clear. */
export const securities = ['tls', 'starttls', 'none'] as const

/** On one line, so that nothing of it can become a header or a command of its own. */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u)
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9.:_-]+$/)
const place = { host, port: z.int().min(1).max(65_535), security: z.enum(securities) }

/** Where the box hands letters in; `signsIn`: with the box's name and password. */
export const smtpPlace = z.strictObject({ ...place, signsIn: z.boolean() })
/** Where the box is read. */
export const imapPlace = z.strictObject({ ...place, folder: line(100).min(1) })
export type ImapPlace = z.infer<typeof imapPlace>

export const boxSettings = z.strictObject({
  name: line(80).min(1),
  address: z.email().max(254),
  senderName: line(120),
  userName: line(254),
  smtp: smtpPlace.nullable(),
  imap: imapPlace.nullable(),
  /** The office's mail goes out by this box. Another that did stops. */
  sends: z.boolean(),
})
export type BoxSettings = z.infer<typeof boxSettings>
