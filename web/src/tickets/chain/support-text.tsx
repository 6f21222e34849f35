import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SupportFields, supportText } from '#domain/tickets/support-text.ts'
import { useHasRole, useOffice } from '../../platform/session.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import classes from '../ticket-page.module.css'
import type { OpenedTicket } from '../ticket-queries.ts'
import type { ChainActs } from './use-chain-acts.ts'

type Props = { opened: OpenedTicket; fields: SupportFields; acts: ChainActs }

/** The text to paste into LPSE Support, and the number that it gives back. */
export const SupportText = ({ opened: { ticket, parts }, fields, acts }: Props) => {
  const { t } = useTranslation('tickets')
  const office = useOffice()
  const works = useHasRole('agent', 'supervisor', 'responder')
  const [number, setNumber] = useState(ticket.foreignNumber)
  useEffect(() => setNumber(ticket.foreignNumber), [ticket.foreignNumber])
  const text = supportText(fields, {
    officeName: office.name,
    ticketNumber: ticket.number,
    attachments: parts.attachments.map(({ name }) => name),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void acts.setForeignNumber(ticket.foreignNumber, number.trim())
  }
  return (
    <div className={classes.part}>
      <Group gap="xs">
        <CopyButton text={text} size="xs" label={t('support.copy')} />
      </Group>
      {works && (
        <form onSubmit={submit}>
          <Group gap="xs" align="flex-end" mt="xs">
            <TextInput
              label={t('chain.foreign')}
              value={number}
              maxLength={100}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              disabled={number.trim() === ticket.foreignNumber}
              loading={acts.busy}
            >
              {t('chain.foreignSave')}
            </Button>
          </Group>
        </form>
      )}
    </div>
  )
}
