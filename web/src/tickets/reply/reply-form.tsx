import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { answerByLink, type carriedByAnswerLink, type readAnswerLink } from '#domain/tickets/chain.api.ts'
import { call } from '../../platform/api.ts'
import { Sheet } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RelativeDate } from '../../ui/relative-date.tsx'
import { sayFailed } from '../../ui/toasts.tsx'
import classes from './reply.module.css'

type Props = { carried: z.output<typeof carriedByAnswerLink>; asked: z.output<typeof readAnswerLink.answer> }

/** What is asked, and the one answer. */
export const ReplyForm = ({ carried, asked }: Props) => {
  const { t } = useTranslation('tickets')
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const said = (name: string) => String(given.get(name) ?? '')
    setBusy(true)
    try {
      await call(answerByLink, { body: { ...carried, answer: said('answer'), name: said('name') } })
      setSent(true)
    } catch (failure) {
      sayFailed(failure)
    } finally {
      setBusy(false)
    }
  }
  const help = t('reply.help', { office: asked.officeName, telephone: asked.officeTelephone })
  return (
    <main className={classes.page}>
      <p className={classes.name}>{asked.officeName}</p>
      <Sheet>
        {sent ? (
          <PageHeader title={t('reply.sent')} lead={t('reply.thanks', { number: asked.ticketNumber })} />
        ) : (
          <>
            <PageHeader
              title={t('reply.title', { number: asked.ticketNumber })}
              lead={t('reply.lead', { office: asked.officeName, recipient: asked.recipient })}
            />
            <p className={classes.label}>{t('reply.problem')}</p>
            <p className={classes.words}>{asked.problem}</p>
            {asked.question && (
              <>
                <p className={classes.label}>{t('reply.question')}</p>
                <p className={classes.words}>{asked.question}</p>
              </>
            )}
            {asked.caller.map(({ what, value }) => (
              <div key={what}>
                <p className={classes.label}>{t(`link.show.${what}`)}</p>
                <p className={classes.words}>{value}</p>
              </div>
            ))}
            <p className={classes.label}>{t('reply.due')}</p>
            <p className={classes.words}>
              <RelativeDate at={asked.dueAt} />
            </p>
            <form onSubmit={submit}>
              <Stack gap="sm">
                <Textarea
                  name="answer"
                  required
                  autosize
                  minRows={5}
                  maxLength={20_000}
                  label={t('reply.answer')}
                />
                <TextInput
                  name="name"
                  required
                  maxLength={200}
                  label={t('reply.name')}
                  defaultValue={asked.recipient}
                />
                <p className={classes.label}>{t('reply.once')}</p>
                <Button type="submit" loading={busy}>
                  {t('reply.send')}
                </Button>
              </Stack>
            </form>
          </>
        )}
        <p className={classes.label}>{help}</p>
      </Sheet>
    </main>
  )
}
