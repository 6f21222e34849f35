import { Button, Group, TextInput, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkTicket, mergeTicket, unlinkTicket, unmergeTicket } from '#domain/tickets/desk.api.ts'
import { call } from '../../platform/api.ts'
import { newId } from '../../platform/ids.ts'
import { useHasRole, useOffice } from '../../platform/session.ts'
import { Sheet } from '../../ui/page.tsx'
import { sayDone, sayFailed } from '../../ui/toasts.tsx'
import classes from '../ticket-page.module.css'
import { type OpenedTicket, useReread } from '../ticket-queries.ts'

type Other = OpenedTicket['parts']['links'][number]

/** Tickets that have to do with this one, and those that are worked on as one. */
export const RelatedSheet = ({ opened: { ticket, parts } }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('tickets')
  const { id: officeId } = useOffice()
  const works = useHasRole('agent', 'supervisor', 'responder')
  const reread = useReread()
  const [number, setNumber] = useState('')
  const ofTicket = { officeId, id: ticket.id }
  const body = () => ({ commandId: newId(), number: number.trim() })
  const act = async (send: () => Promise<unknown>, said: string, back?: () => Promise<unknown>) => {
    try {
      await send()
      sayDone(said, back && (() => back().then(reread)))
      setNumber('')
    } catch (failure) {
      sayFailed(failure)
    }
    await reread()
  }
  const unmerge = () => call(unmergeTicket, { params: ofTicket })
  const link = (event: FormEvent) => {
    event.preventDefault()
    void act(() => call(linkTicket, { params: ofTicket, body: body() }), t('related.linked'))
  }
  const merge = () =>
    act(() => call(mergeTicket, { params: ofTicket, body: body() }), t('related.merged'), unmerge)
  const { links, merged, mergedInto } = parts
  const lone = links.length + merged.length === 0 && mergedInto === null
  if (lone && !works) return null
  return (
    <Sheet label={t('related.title')}>
      <Title order={2} size="h4">
        {t('related.title')}
      </Title>
      {mergedInto && (
        <p>
          {t('related.into')} <To other={mergedInto} />{' '}
          {works && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => void act(unmerge, t('related.unmerged'))}
            >
              {t('related.unmerge')}
            </Button>
          )}
        </p>
      )}
      {merged.length > 0 && <p className={classes.quiet}>{t('related.here')}</p>}
      <ul className={classes.lines}>
        {merged.map((other) => (
          <li key={other.id}>
            <To other={other} />
          </li>
        ))}
        {links.map((other) => (
          <li key={other.id}>
            <To other={other} />{' '}
            {works && (
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() =>
                  void act(
                    () => call(unlinkTicket, { params: { ...ofTicket, otherId: other.id } }),
                    t('related.unlinked'),
                  )
                }
              >
                {t('related.unlink')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {works && (
        <form onSubmit={link}>
          <Group gap="xs" align="flex-end">
            <TextInput
              className={classes.grow}
              label={t('related.number')}
              value={number}
              maxLength={100}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={number.trim() === ''}>
              {t('related.link')}
            </Button>
            {ticket.state === 'open' && mergedInto === null && (
              <Button variant="default" disabled={number.trim() === ''} onClick={() => void merge()}>
                {t('related.merge')}
              </Button>
            )}
          </Group>
        </form>
      )}
    </Sheet>
  )
}

const To = ({ other }: { other: Other }) => (
  <>
    <Link to="/tiket/$id" params={{ id: other.id }}>
      {other.number}
    </Link>{' '}
    {other.name}
  </>
)
