import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { makeAnswerLink } from '#domain/tickets/chain.api.ts'
import { linkShows } from '#domain/tickets/link-shows.ts'
import { call } from '../../platform/api.ts'
import { newId } from '../../platform/ids.ts'
import { useOffice } from '../../platform/session.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { sayFailed } from '../../ui/toasts.tsx'
import classes from '../ticket-page.module.css'
import { type OpenedTicket, useReread } from '../ticket-queries.ts'

type Props = { opened: OpenedTicket; onClose: () => void }

/** Makes a link by which somebody without an account answers once; shown here once, to be handed over. */
const LinkDialog = ({ opened: { ticket }, onClose }: Props) => {
  const { t } = useTranslation(['tickets', 'ui'])
  const office = useOffice()
  const reread = useReread()
  const [commandId] = useState(newId)
  const [busy, setBusy] = useState(false)
  const [shows, setShows] = useState<string[]>(['institution'])
  const [made, setMade] = useState<string | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    setBusy(true)
    try {
      const { path } = await call(makeAnswerLink, {
        params: { officeId: office.id, id: ticket.id },
        body: {
          commandId,
          recipient: String(given.get('recipient') ?? ''),
          question: String(given.get('question') ?? ''),
          shows: linkShows.filter((one) => shows.includes(one)),
        },
      })
      setMade(window.location.origin + path)
      await reread()
    } catch (failure) {
      sayFailed(failure)
    } finally {
      setBusy(false)
    }
  }
  const letter = made
    ? t('tickets:link.letter', { number: ticket.number, office: office.name, link: made })
    : ''
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tickets:link.title', { number: ticket.number })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {made ? (
        <Stack gap="sm">
          <p className={classes.words}>{letter}</p>
          <p className={classes.quiet}>{t('tickets:link.once')}</p>
          <Group gap="xs">
            <CopyButton text={letter} label={t('tickets:link.copyLetter')} />
            <Button
              variant="default"
              component="a"
              href={`mailto:?subject=${encodeURIComponent(ticket.number)}&body=${encodeURIComponent(letter)}`}
            >
              {t('tickets:link.mail')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput
              name="recipient"
              data-autofocus
              required
              maxLength={200}
              label={t('tickets:link.recipient')}
              placeholder={t('tickets:link.recipientHint')}
            />
            <Textarea
              name="question"
              autosize
              minRows={2}
              maxLength={5_000}
              label={t('tickets:link.question')}
            />
            <Checkbox.Group
              label={t('tickets:link.shows')}
              description={t('tickets:link.showsHint')}
              value={shows}
              onChange={setShows}
            >
              <Stack gap="xs" mt="xs">
                {linkShows.map((value) => (
                  <Checkbox key={value} value={value} label={t(`tickets:link.show.${value}`)} />
                ))}
              </Stack>
            </Checkbox.Group>
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={onClose}>
                {t('ui:confirm.cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {t('tickets:link.makeDo')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
export default LinkDialog
