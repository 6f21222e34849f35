import { useTranslation } from 'react-i18next'
import { provisionalCode } from '#domain/consultations/read-out.ts'
import { sayDay, sayTime, useOfficeZone, zoneName } from '../../ui/dates.ts'
import { SavedSign } from '../../ui/saved-sign.tsx'
import { KeyHint } from '../acts/key-hint.tsx'
import { useOpenForm } from '../room/room-context.ts'
import { useSaved } from '../room/use-saved.ts'
import classes from './form.module.css'

/** The paper's title, Hari/Tanggal and Waktu, the numbers, and where the words are. */
export const FormHead = () => {
  const { t, i18n } = useTranslation('consultations')
  const zone = useOfficeZone()
  const { view, progress } = useOpenForm()
  const { numbers, consultedAt, cancelReason } = view
  const unnumbered = progress.formNumberGiven && numbers.form === null
  return (
    <header>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('form.title')}</h1>
        <SavedSign saved={useSaved(view.id)} />
      </div>
      <div className={classes.head}>
        <span className={classes.facts}>
          {numbers.form && (
            <span className={classes.number}>{t('form.number', { number: numbers.form })}</span>
          )}
          {numbers.ticket && <span>{t('form.ticket', { number: numbers.ticket })}</span>}
          {unnumbered && (
            <span className={classes.provisional} title={t('form.provisionalHint')}>
              {t('form.provisional', { code: provisionalCode(view.id) })}
            </span>
          )}
          {!numbers.form && !unnumbered && (
            <span className={classes.legendNote}>
              <b>*</b> {t('form.required')}
            </span>
          )}
          <KeyHint />
        </span>
        <span className={classes.when}>
          {sayDay(consultedAt, zone, i18n.language)} · {sayTime(consultedAt, zone, i18n.language)}{' '}
          {zoneName(zone)}
        </span>
      </div>
      {progress.cancelled && (
        <p className={classes.cancelled}>{t('form.cancelled', { reason: cancelReason ?? '' })}</p>
      )}
    </header>
  )
}
