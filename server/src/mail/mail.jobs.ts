import { z } from 'zod'
import { resetMail } from '#server/people/index.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { jobKind } from '#server/platform/jobs.ts'
import { mailSend } from './request-mail.ts'
import { sendMail } from './send-mail.ts'
import { sendResetLink } from './send-reset-link.ts'

/** The kinds of job of the mail; `server` is where it is handed in. */
export const mailJobs = (server: Pick<HouseSettings, 'smtpUrl' | 'mailFrom' | 'publicUrl'>) => [
  jobKind({
    name: mailSend.name,
    payload: z.strictObject({ mailId: z.uuid() }),
    run: (work, { mailId }) => sendMail(work, mailId, server),
  }),
  jobKind({
    name: resetMail.name,
    payload: z.strictObject({ personId: z.string().max(100) }),
    run: (work, { personId }) => sendResetLink(work, personId, server),
  }),
]
