import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Progress, replay } from '#domain/sop/machine.ts'
import { useHasRole } from '../platform/session.ts'
import { Sheet } from '../ui/page.tsx'
import { AnswerForm } from './answer-form.tsx'
import { SolvedQuestion } from './chain/solved-question.tsx'
import { InformForm } from './inform-form.tsx'
import type { OpenedTicket } from './ticket-queries.ts'
import type { Acts } from './use-acts.ts'

type Step = 'numbers' | 'answer' | 'inform' | 'archive' | 'archived' | 'withdrawn'

/** What a ticket waits for, from its form's journal. */
export const stepOf = ({ phase, decision, cancelled }: Progress): Step => {
  if (phase === 'archived') return 'archived'
  if (decision !== 'ticket' || cancelled) return 'withdrawn'
  if (phase === 'issuing') return 'numbers'
  if (phase === 'informing') return 'inform'
  return phase === 'archiving' ? 'archive' : 'answer'
}

/** What to do next, as one clear act; and, until the form is archived, the way back. */
export const NextStep = ({ opened, acts }: { opened: OpenedTicket; acts: Acts }) => {
  const { t } = useTranslation('tickets')
  const works = useHasRole('agent', 'supervisor', 'responder')
  const progress = replay(opened.consultation.journal)
  const step = stepOf(progress)
  const { undoable } = progress
  const room = (
    <Button component={Link} to={`/telepon/formulir/${opened.consultation.id}`}>
      {t('next.numbersDo')}
    </Button>
  )
  const ways: Record<Step, ReactNode> = {
    numbers: room,
    answer: <AnswerForm opened={opened} acts={acts} />,
    inform: <InformForm opened={opened} acts={acts} />,
    archive: (
      <Stack gap="md">
        <SolvedQuestion opened={opened} />
        <Group gap="sm">
          <Button loading={acts.busy} onClick={acts.archive}>
            {t('next.archiveDo')}
          </Button>
          {opened.ticket.state === 'informed' && (
            <Button variant="subtle" disabled={acts.busy} onClick={acts.close}>
              {t('next.closeDo')}
            </Button>
          )}
        </Group>
      </Stack>
    ),
    archived: (
      <Button component={Link} to={`/arsip/${opened.consultation.id}`} variant="default">
        {t('next.archivedDo')}
      </Button>
    ),
    withdrawn: works ? room : null,
  }
  const last = lastOfTicket(undoable)
  return (
    <Sheet label={t('next.title')}>
      <Title order={2} size="h4">
        {t(`next.${step}`)}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {works || step === 'archived' ? t(`next.${step}Text`) : t('next.readOnly')}
      </Text>
      {works || step === 'archived' ? ways[step] : null}
      {works && last !== null && (
        <Button variant="subtle" size="compact-sm" mt="md" disabled={acts.busy} onClick={acts.undo}>
          {t(`undo.${last}`)}
        </Button>
      )}
    </Sheet>
  )
}

/** The acts of the ticket that can be taken back here; those of the call are taken back in the call room. */
const ofTicket = ['answer_received', 'caller_informed', 'caller_confirmed', 'not_solved'] as const
const lastOfTicket = (undoable: Progress['undoable']) => ofTicket.find((one) => one === undoable) ?? null
