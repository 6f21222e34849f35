import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../../ui/shortcuts.ts'
import { ActBar } from '../acts/act-bar.tsx'
import { ActButton } from '../acts/act-button.tsx'
import acts from '../acts/acts.module.css'
import { MoreActs } from '../acts/more-acts.tsx'
import { UndoAct } from '../acts/undo-act.tsx'
import { useActs } from '../acts/use-acts.ts'
import { ConsultationForm } from '../form/consultation-form.tsx'
import { NumbersPage } from '../numbers/numbers-page.tsx'
import classes from './form-page.module.css'
import { useOpenForm } from './room-context.ts'
import { useLeave } from './use-leave.ts'
import { useTakeOver } from './use-take-over.ts'

type Props = { numbers: boolean; showForm: (show: boolean) => void }

export const Middle = ({ numbers, showForm }: Props) => {
  const { t } = useTranslation('consultations')
  const { progress, writable } = useOpenForm()
  const { answerNext } = useLeave()
  useShortcut({ keys: 'F2', label: t('act.next'), run: answerNext })
  const issuing = progress.phase === 'issuing' && writable
  return (
    <div className={classes.middle}>
      <Notices />
      {numbers ? (
        <NumbersPage showForm={() => showForm(true)} />
      ) : (
        <>
          <div className={classes.scroll}>
            <ConsultationForm />
          </div>
          {issuing && (
            <div className={acts.bar}>
              <ActButton main label={t('numbers.showNumbers')} run={() => showForm(false)} />
              <div className={acts.end}>
                <UndoAct />
                <MoreActs />
              </div>
            </div>
          )}
          {!issuing && <ActBar />}
        </>
      )}
    </div>
  )
}

/** Whose form it is; a supervisor, and with a holder who takes no calls any more everybody, may take it over. */
const NotYours = () => {
  const { t } = useTranslation('consultations')
  const { view } = useOpenForm()
  const { mayTakeOver, takeOver } = useTakeOver()
  return (
    <p className={classes.notice}>
      {t('room.notYours', { name: view.inHandsOf.name })}
      {mayTakeOver && (
        <Button size="compact-sm" onClick={takeOver}>
          {t('room.takeOver')}
        </Button>
      )}
    </p>
  )
}

/** Why this form cannot be written in, or waits. */
const Notices = () => {
  const { t } = useTranslation('consultations')
  const { progress, writable } = useOpenForm()
  const { resume } = useActs()
  if (progress.phase === 'archived') return <p className={classes.quiet}>{t('form.locked')}</p>
  if (progress.phase === 'ended') return null
  if (!writable) return <NotYours />
  if (!progress.setAside) return null
  return (
    <p className={classes.notice}>
      {t('room.setAside')}
      <Button size="compact-sm" onClick={resume}>
        {t('room.resume')}
      </Button>
    </p>
  )
}
