import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { id, instant, officeItemParams, officeParams } from '../schemas.ts'
import { boxSettings } from './mail-box.ts'
import { templatePurposes } from './templates.ts'
import { verdicts } from './verdicts.ts'

const readers = ['administrator', 'supervisor', 'auditor'] as const

/** A box without its password: nobody is ever told that again. */
const mailBox = boxSettings.extend({
  id,
  hasPassword: z.boolean(),
  reading: z
    .object({
      readAt: instant.nullable(),
      trouble: z.enum(verdicts).nullable(),
      troubleWords: z.string().nullable(),
      troubleSince: instant.nullable(),
    })
    .nullable(),
})
export type MailBoxView = z.infer<typeof mailBox>

export const listMailBoxes = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/mail-boxes',
  summary: 'The office’s mail boxes, and the sender of the installation that stands in where none sends.',
  access: readers,
  params: officeParams,
  answer: z.object({ items: z.array(mailBox), installation: z.object({ from: z.string() }).nullable() }),
})

/** The box as it is to be. `password` left out keeps the one that is there, as long as the servers are the same. */
const wished = boxSettings.extend({ password: z.string().min(1).max(500).optional() })

/** The id of a new box is made by the browser; sent twice, it is one box. `readWaiting`: also the mail that lies in it. */
export const addMailBox = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/mail-boxes',
  summary: 'Add a mail box.',
  access: ['administrator'],
  params: officeParams,
  body: wished.extend({ id, readWaiting: z.boolean().default(false) }),
  answer: mailBox,
})

/** Refuses `mail_box_not_found`, `mail_password_needed`. */
export const saveMailBox = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/mail-boxes/:id',
  summary: 'Change a mail box.',
  access: ['administrator'],
  params: officeItemParams,
  body: wished,
  answer: mailBox,
})

export const endMailBox = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/mail-boxes/:id/ending',
  summary: 'Neither read nor send by this box any more; its password is forgotten.',
  access: ['administrator'],
  params: officeItemParams,
  answer: 'none',
})

const told = z.object({ verdict: z.enum(verdicts), words: z.string() })

/** Coba sambungan: knocks at both servers with what stands in the form. `boxId`: the box that lends its password. */
export const tryMailBox = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/mail-box-trials',
  summary: 'Try the connection of a mail box, saved or not.',
  access: ['administrator'],
  params: officeParams,
  body: wished.extend({ boxId: id.optional() }),
  answer: z.object({ smtp: told.nullable(), imap: told.nullable() }),
})

const template = z.strictObject({
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}]*$/u),
  body: z.string().trim().min(1).max(8_000),
})
const templateView = template.extend({ purpose: z.enum(templatePurposes), own: z.boolean() })

export const listMailTemplates = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/mail-templates',
  summary: 'The words of the office’s letters.',
  access: [...readers, 'agent', 'responder'],
  params: officeParams,
  answer: z.object({ items: z.array(templateView) }),
})

const templateParams = z.strictObject({ officeId: id, purpose: z.enum(templatePurposes) })

/** Null goes back to our first words. Refuses `template_words_unknown` {words}. */
export const saveMailTemplate = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/mail-templates/:purpose',
  summary: 'Change the words of a letter.',
  access: ['administrator', 'supervisor'],
  params: templateParams,
  body: z.strictObject({ template: template.nullable() }),
  answer: templateView,
})

/** To the one who asks, with an invented case. */
export const sendTestMail = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/mail-templates/:purpose/test-mails',
  summary: 'Send a letter of this template to oneself, with an invented case.',
  access: ['administrator', 'supervisor'],
  params: templateParams,
  body: z.strictObject({ commandId: id, template }),
  answer: z.object({ mailId: id, to: z.string() }),
})
