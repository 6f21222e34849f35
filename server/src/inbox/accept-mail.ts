import type { z } from 'zod'
import type { acceptMail as endpoint } from '#domain/mail/inbox.api.ts'
import { openForm } from '#server/consultations/index.ts'
import type { Work } from '#server/platform/work.ts'
import { decideMail, refuseHandled } from './decide-mail.ts'

/**
 * A mail of somebody unknown becomes a consultation of channel e-mail, as of its arrival: in the hands of who accepts it,
 * with name, address and words filled in. Telephone steps are not timed for it, and the telephone recap does not show it.
 */
export const acceptMail = (work: Work, id: string, body: z.output<typeof endpoint.body>) => {
  const { consultationId, ...command } = body
  return decideMail(work, id, { commandId: command.commandId, what: 'mail.accept' }, async (work, mail) => {
    refuseHandled(mail)
    const opened = { what: 'opened', detail: { road: 'late_entry' } } as const
    const problem = [mail.subject, mail.text].filter((words) => words !== '').join('\n\n')
    const words = {
      name: mail.fromName || mail.fromAddress,
      email: mail.fromAddress,
      problem: problem.slice(0, 20_000),
    }
    const form = { id: consultationId, happenings: [opened], consultedAt: mail.arrivedAt, words } as const
    await openForm(work, { ...form, channel: 'email' }, command)
    return { state: 'accepted', consultationId, joinedBy: 'person' }
  })
}
