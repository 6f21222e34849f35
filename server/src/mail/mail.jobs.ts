import { z } from 'zod'
import { resetMail } from '#server/people/index.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { jobKind } from '#server/platform/jobs.ts'
import type { PostOffice } from './post-office.ts'
import { mailSend } from './request-mail.ts'
import { sendMail } from './send-mail.ts'
import { sendResetLink } from './send-reset-link.ts'

/** The kinds of job of the mail. */
export const mailJobs = (post: PostOffice & Pick<HouseSettings, 'publicUrl'>) => [
  jobKind({
    name: mailSend.name,
    payload: z.strictObject({ mailId: z.uuid() }),
    run: (work, { mailId }) => sendMail(work, mailId, post),
  }),
  jobKind({
    name: resetMail.name,
    payload: z.strictObject({ personId: z.string().max(100) }),
    run: (work, { personId }) => sendResetLink(work, personId, post),
  }),
]
