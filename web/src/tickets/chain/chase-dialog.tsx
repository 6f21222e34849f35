import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chaseText } from '#domain/tickets/support-text.ts'
import { serverNow } from '../../platform/clock.ts'
import { useOffice } from '../../platform/session.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import classes from '../ticket-page.module.css'
import type { OpenedTicket } from '../ticket-queries.ts'
import type { ChainActs } from './use-chain-acts.ts'

type Props = { opened: OpenedTicket; acts: ChainActs; onClose: () => void }

/** A reminder ready to paste or read out, and how it was given. */
const ChaseDialog = ({ opened: { ticket, parts }, acts, onClose }: Props) => {
  const { t } = useTranslation(['tickets', 'ui'])
  const office = useOffice()
  const [reason, setReason] = useState('')
  const since = parts.chain.findLast(({ what }) => what === 'passed_on')
  const text = chaseText({
    officeName: office.name,
    ticketNumber: ticket.number,
    foreignNumber: ticket.foreignNumber,
    title: since?.support?.title ?? ticket.problem.slice(0, 120),
    days: since ? Math.floor((serverNow() - Date.parse(since.at)) / 86_400_000) : 0,
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await acts.chase(reason.trim())) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tickets:chain.chaseTitle', { level: t(`tickets:level.${ticket.level}`) })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <p className={classes.words}>{text}</p>
          <Group>
            <CopyButton text={text} size="xs" />
          </Group>
          <Textarea
            data-autofocus
            required
            autosize
            minRows={2}
            maxLength={2_000}
            label={t('tickets:chain.chaseHow')}
            placeholder={t('tickets:chain.chaseHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('ui:confirm.cancel')}
            </Button>
            <Button type="submit" loading={acts.busy}>
              {t('tickets:chain.chaseDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
export default ChaseDialog
