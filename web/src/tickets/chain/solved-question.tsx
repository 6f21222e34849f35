import { Button, Group, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon } from '../../ui/icons.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import classes from '../ticket-page.module.css'
import type { OpenedTicket } from '../ticket-queries.ts'
import { useChainActs } from './use-chain-acts.ts'

/** What the caller says of the answer: solved, or not, and then the ticket goes back to whoever answered. */
export const SolvedQuestion = ({ opened }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('tickets')
  const acts = useChainActs(opened)
  const [asks, setAsks] = useState(false)
  const [reason, setReason] = useState('')
  const confirmed = opened.ticket.confirmedAt !== null
  useShortcut({ keys: 'y', label: t('solved.yes'), run: () => void acts.confirm(), when: !confirmed })
  useShortcut({ keys: 'b', label: t('solved.no'), run: () => setAsks(true) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void acts.sendBack(reason.trim())
  }
  return (
    <div>
      {confirmed ? (
        <p className={classes.done}>
          <CheckIcon /> {t('solved.confirmed')}
        </p>
      ) : (
        <p className={classes.question}>{t('solved.question')}</p>
      )}
      {asks ? (
        <form onSubmit={submit}>
          <Stack gap="xs">
            <Textarea
              autoFocus
              required
              autosize
              minRows={2}
              maxLength={2_000}
              label={t('solved.why')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group gap="xs">
              <Button type="submit" loading={acts.busy}>
                {t('solved.noDo')}
              </Button>
              <Button variant="subtle" onClick={() => setAsks(false)}>
                {t('solved.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <Group gap="xs">
          {!confirmed && (
            <Button
              variant="default"
              loading={acts.busy}
              rightSection={<Kbd keys="y" />}
              onClick={() => void acts.confirm()}
            >
              {t('solved.yes')}
            </Button>
          )}
          <Button variant="default" rightSection={<Kbd keys="b" />} onClick={() => setAsks(true)}>
            {t('solved.no')}
          </Button>
        </Group>
      )}
    </div>
  )
}
