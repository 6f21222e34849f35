import { z } from 'zod'
import { jobKind } from '#server/platform/jobs.ts'
import { mailSend } from './request-mail.ts'
import { type MailServer, sendMail } from './send-mail.ts'

/** The kinds of job of the mail; `server` is where it is handed in. */
export const mailJobs = (server: MailServer) => [
  jobKind({
    name: mailSend.name,
    payload: z.strictObject({ mailId: z.uuid() }),
    run: (work, { mailId }) => sendMail(work, mailId, server),
  }),
]
