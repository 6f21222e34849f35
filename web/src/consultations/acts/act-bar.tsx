import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Phase } from '#domain/sop/roads.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { RelativeDate } from '../../ui/relative-date.tsx'
import { useOpenForm } from '../room/room-context.ts'
import { useLeave } from '../room/use-leave.ts'
import { ActButton } from './act-button.tsx'
import classes from './acts.module.css'
import { MoreActs } from './more-acts.tsx'
import { UndoAct } from './undo-act.tsx'
import { focusIds, useActs } from './use-acts.ts'

/** What may be done now, each with its key. */
export const ActBar = () => {
  const { writable, progress } = useOpenForm()
  const { phase } = progress
  if (!writable && phase !== 'archived' && phase !== 'ended' && phase !== 'waiting') return null
  return (
    <div className={classes.bar}>
      <Acts phase={phase} />
      <div className={classes.end}>
        <UndoAct />
        <MoreActs />
      </div>
    </div>
  )
}

const Acts = ({ phase }: { phase: Phase }) => {
  const { t } = useTranslation('consultations')
  const acts = useActs()
  const { progress } = useOpenForm()
  switch (phase) {
    case 'greeting':
    case 'asking':
    case 'deciding':
      return (
        <>
          <ActButton main keys="Alt+J" label={t('act.answer')} run={acts.answer} />
          <ActButton keys="Alt+T" label={t('act.ticket')} run={acts.ticket} />
          {phase === 'asking' && !progress.lateEntry && (
            <ActButton
              keys="Alt+L"
              label={t('act.complete')}
              title={t('act.completeHint')}
              run={acts.complete}
            />
          )}
        </>
      )
    case 'answering':
      return <ActButton main keys="Alt+A" label={t('act.give')} run={acts.give} />
    case 'archiving':
      return <ActButton main keys="Alt+A" label={t('act.file')} run={acts.file} id={focusIds.file} />
    case 'waiting':
    case 'informing':
    case 'archived':
    case 'ended':
      return <Over />
    default:
      return null
  }
}

/** The call's work here is done: what became of it, and the next call. */
const Over = () => {
  const { t } = useTranslation('consultations')
  const { view, progress } = useOpenForm()
  const { answerNext } = useLeave()
  const { archive, ticket } = view
  return (
    <>
      <Button id={focusIds.next} onClick={answerNext} rightSection={<Kbd keys="F2" />}>
        {t('act.next')}
      </Button>
      <span className={classes.said} role="status">
        {progress.phase === 'archived' && !archive && t('done.archivedWaiting')}
        {archive && t(archive.pdfReady ? 'done.pdfReady' : 'done.pdfWaiting')}
        {progress.phase === 'waiting' && t('done.told')}
        {progress.phase === 'informing' && t('done.informing')}
        {progress.phase === 'ended' && t('done.ended')}
      </span>
      {archive && (
        <Button variant="subtle" component="a" href={`/arsip/${view.id}`}>
          {t('act.print')}
        </Button>
      )}
      {ticket && (progress.phase === 'waiting' || progress.phase === 'informing') && (
        <>
          <Button variant="subtle" component="a" href={`/tiket/${ticket.id}`}>
            {t('act.openTicket')}
          </Button>
          <span className={classes.said}>
            {t('numbers.priority', { priority: t(`choice.${ticket.priority}`) })} ·{' '}
            <RelativeDate at={ticket.dueAt} />
          </span>
        </>
      )}
    </>
  )
}
