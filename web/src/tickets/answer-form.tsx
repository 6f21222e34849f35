import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#domain/calendar/zones.ts'
import { serverNow } from '../platform/clock.ts'
import { useSignedIn } from '../platform/session.ts'
import { FieldError } from '../ui/field-error.tsx'
import { SavedSign } from '../ui/saved-sign.tsx'
import { OtherWords } from './other-words.tsx'
import { type OpenedTicket, ticketWorkersQuery } from './ticket-queries.ts'
import type { Acts } from './use-acts.ts'
import { useAnswerWords } from './use-answer-words.ts'

/** Part C, written when the Form Jawaban arrives. */
export const AnswerForm = ({ opened, acts }: { opened: OpenedTicket; acts: Acts }) => {
  const { t } = useTranslation('tickets')
  const { person, office } = useSignedIn()
  const { data: workers } = useQuery(ticketWorkersQuery(office.id))
  const answer = useAnswerWords(opened.consultation)
  const [missing, setMissing] = useState(false)
  const errorId = useId()
  const today = dayOf(serverNow(), office.timeZone)
  const others = workers?.items.filter(({ id }) => id !== person.id) ?? []

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const said = (name: string) => String(given.get(name) ?? '')
    const nothing = answer.value.trim() === ''
    setMissing(nothing)
    if (nothing) return
    // What is typed reaches the server first, so that the answer is held against a colleague's words, not our own.
    const revision = await answer.settle()
    if (revision === null) return
    await acts.receive({
      revision,
      way: said('way') === 'paper' ? 'paper' : 'signed_in',
      receivedOn: said('receivedOn'),
      answer: answer.value,
      source: said('source'),
      explainedBy: said('explainedBy'),
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div>
          <Textarea
            label={t('next.answerWords')}
            required
            autosize
            minRows={4}
            maxRows={14}
            maxLength={20_000}
            value={answer.value}
            onChange={(event) => answer.type(event.currentTarget.value)}
            aria-describedby={missing ? errorId : undefined}
            error={missing}
          />
          <FieldError id={errorId}>{missing ? t('next.missing') : null}</FieldError>
        </div>
        {answer.conflict && (
          <OtherWords theirs={answer.conflict.theirs} useTheirs={answer.useTheirs} useMine={answer.useMine} />
        )}
        <Group grow align="flex-start">
          <TextInput
            type="date"
            name="receivedOn"
            label={t('next.receivedOn')}
            required
            defaultValue={today}
            min={dayOf(Date.parse(opened.consultation.consultedAt), office.timeZone)}
            max={today}
          />
          <NativeSelect
            name="explainedBy"
            label={t('next.explainedBy')}
            data={[
              { value: person.id, label: t('next.me', { name: person.name }) },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Group>
        <NativeSelect
          name="way"
          label={t('next.way')}
          data={[
            { value: 'signed_in', label: t('way.signed_in') },
            { value: 'paper', label: t('way.paper') },
          ]}
        />
        <TextInput
          name="source"
          label={t('next.source')}
          description={t('next.sourceHint')}
          maxLength={300}
        />
        <Group justify="space-between">
          <Button type="submit" loading={acts.busy}>
            {t('next.answerDo')}
          </Button>
          <SavedSign saved={answer.saved} />
        </Group>
      </Stack>
    </form>
  )
}
