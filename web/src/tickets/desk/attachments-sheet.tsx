import { Button, FileButton, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addAttachment, readAttachment, removeAttachment } from '#domain/tickets/desk.api.ts'
import { attachmentBytes } from '#domain/tickets/desk-limits.ts'
import { addressOf, call, sendBytes } from '../../platform/api.ts'
import { RefusedError } from '../../platform/failures.ts'
import { newId } from '../../platform/ids.ts'
import { useHasRole, useOffice } from '../../platform/session.ts'
import { Sheet } from '../../ui/page.tsx'
import { RelativeDate } from '../../ui/relative-date.tsx'
import { sayDone, sayFailed } from '../../ui/toasts.tsx'
import classes from '../ticket-page.module.css'
import { type OpenedTicket, useReread } from '../ticket-queries.ts'

/** Files of a ticket: any kind, downloaded, never opened in the page. */
export const AttachmentsSheet = ({ opened: { ticket, parts } }: { opened: OpenedTicket }) => {
  const { t, i18n } = useTranslation('tickets')
  const { id: officeId } = useOffice()
  const works = useHasRole('agent', 'supervisor', 'responder')
  const reread = useReread()
  const [sending, setSending] = useState(false)
  const ofTicket = { officeId, id: ticket.id }
  const add = async (files: File[]) => {
    setSending(true)
    try {
      for (const file of files) {
        if (file.size > attachmentBytes) throw new RefusedError('attachment_too_big', 413)
        if (file.size === 0) throw new RefusedError('attachment_empty', 422)
        const query = { commandId: newId(), name: file.name.slice(-200) }
        await sendBytes(addAttachment, { params: ofTicket, query }, file)
        sayDone(t('files.added', { name: file.name }))
      }
    } catch (failure) {
      sayFailed(failure)
    } finally {
      setSending(false)
      await reread()
    }
  }
  const setRemoved = async (attachmentId: string, removed: boolean) => {
    await call(removeAttachment, { params: { ...ofTicket, attachmentId }, body: { removed } })
    await reread()
  }
  const remove = async (attachmentId: string, name: string) => {
    try {
      await setRemoved(attachmentId, true)
      sayDone(t('files.removed', { name }), () => setRemoved(attachmentId, false))
    } catch (failure) {
      sayFailed(failure)
    }
  }
  const sizeOf = (bytes: number) =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(bytes / 1_048_576)
  if (!works && parts.attachments.length === 0) return null
  return (
    <Sheet label={t('files.title')}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('files.title')}
        </Title>
        {works && (
          <FileButton multiple onChange={(files) => void add(files)}>
            {(props) => (
              <Button variant="default" size="compact-sm" loading={sending} {...props}>
                {t('files.add')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {parts.attachments.length === 0 && <p className={classes.quiet}>{t('files.none')}</p>}
      <ul className={classes.lines}>
        {parts.attachments.map(({ id, name, size, addedBy, addedAt }) => (
          <li key={id}>
            <a href={addressOf(readAttachment, { params: { ...ofTicket, attachmentId: id } })} download>
              {name}
            </a>{' '}
            <span className={classes.quiet}>
              {t('files.size', { size: sizeOf(size) })} · {addedBy?.name} · <RelativeDate at={addedAt} />{' '}
              {works && (
                <Button variant="subtle" size="compact-xs" onClick={() => void remove(id, name)}>
                  {t('files.remove')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
