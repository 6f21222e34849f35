import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { provisionalCode, spellOut } from '#domain/consultations/read-out.ts'
import { numbersKept, speak } from '#domain/sop/spoken.ts'
import { BigNumber } from '../../ui/big-number.tsx'
import { SavedSign } from '../../ui/saved-sign.tsx'
import { ActButton } from '../acts/act-button.tsx'
import acts from '../acts/acts.module.css'
import { MoreActs } from '../acts/more-acts.tsx'
import { UndoAct } from '../acts/undo-act.tsx'
import { useActs } from '../acts/use-acts.ts'
import { useOpenForm } from '../room/room-context.ts'
import { useSaved } from '../room/use-saved.ts'
import { useSentences } from '../room/use-sentences.ts'
import { HandoverChoice } from './handover-choice.tsx'
import { MailState } from './mail-state.tsx'
import classes from './numbers.module.css'
import { SendText } from './send-text.tsx'
import { useHandover } from './use-handover.ts'

/** SOP step 8: one quiet page with both numbers, what to read out, and where the case goes. */
export const NumbersPage = ({ showForm }: { showForm: () => void }) => {
  const { t } = useTranslation('consultations')
  const { view } = useOpenForm()
  const { told } = useActs()
  const say = useSentences()
  const choice = useHandover()
  const { form, ticket } = view.numbers
  const saved = useSaved(view.id)
  const sentence = choice.place
    ? say('numbers', choice.place)
    : speak(numbersKept, {
        salam: '',
        kantor: '',
        petugas: '',
        tujuan: null,
        nomor_formulir: form ?? provisionalCode(view.id),
        nomor_tiket: ticket ?? provisionalCode(view.id),
      })
  const tell = () => {
    if (choice.settle()) told()
  }
  return (
    <>
      <section className={classes.page} aria-label={t('numbers.title')}>
        <header className={classes.head}>
          <h1 className={classes.title}>{t('numbers.title')}</h1>
          <Button variant="subtle" size="compact-sm" onClick={showForm}>
            {t('numbers.showForm')}
          </Button>
          <SavedSign saved={saved} />
        </header>
        {form && ticket ? (
          <div className={classes.numbers}>
            <BigNumber label={t('numbers.form')} value={form} />
            <BigNumber label={t('numbers.ticket')} value={ticket} />
          </div>
        ) : (
          <div className={classes.numbers}>
            <BigNumber label={t('numbers.code')} value={provisionalCode(view.id)} />
            <p className={classes.waiting}>{t('numbers.waiting')}</p>
          </div>
        )}
        <HandoverChoice choice={choice} />
        <div className={classes.read}>
          <h2 className={classes.heading}>{t('numbers.read')}</h2>
          <p lang="id" className={classes.sentence}>
            “{sentence}”
          </p>
          {form && ticket && (
            <dl lang="id" className={classes.spelled}>
              <dt>{t('numbers.form')}</dt>
              <dd>{spellOut(form)}</dd>
              <dt>{t('numbers.ticket')}</dt>
              <dd>{spellOut(ticket)}</dd>
            </dl>
          )}
        </div>
        <div className={classes.send}>
          <SendText choice={choice} />
          <MailState />
        </div>
      </section>
      <div className={acts.bar}>
        <ActButton main keys="Alt+N" label={t('numbers.told')} run={tell} />
        <div className={acts.end}>
          <UndoAct />
          <MoreActs />
        </div>
      </div>
    </>
  )
}
