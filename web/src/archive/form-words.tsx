import { useTranslation } from 'react-i18next'
import type { ArchivedForm } from '#domain/archive/archive.api.ts'
import { sayDay, useOfficeZone } from '../ui/dates.ts'
import classes from './archive.module.css'

/** The form's words in the order of the paper. */
export const FormWords = ({ form }: { form: ArchivedForm }) => {
  const { t, i18n } = useTranslation('archive')
  const zone = useOfficeZone()
  // Noon in London is the same day in every zone of Indonesia.
  const answeredOn = form.answeredOn && sayDay(`${form.answeredOn}T12:00:00Z`, zone, i18n.language)
  const facts = (names: readonly (readonly [label: string, value: string | null])[]) => (
    <dl className={classes.facts}>
      {names.map(([label, value]) => (
        <Fact key={label} label={label} value={value} />
      ))}
    </dl>
  )
  return (
    <>
      {form.cancelReason !== null && (
        <p className={classes.notice}>{t('form.cancelled', { reason: form.cancelReason })}</p>
      )}
      {form.lateEntry && <p className={classes.notice}>{t('form.lateEntry')}</p>}
      {!form.pdfReady && (
        <p className={classes.notice} role="status">
          {t('form.pending')}
        </p>
      )}
      <h2 className={classes.part}>{t('form.identity')}</h2>
      {facts([
        [t('form.name'), form.name],
        [t('form.institution'), form.institution],
        [t('form.address'), form.address],
        [t('form.phone'), form.phone],
        [t('form.email'), form.email],
        [t('form.category'), t(`categories.${form.category}`)],
        [t('form.ticket'), form.ticketNumber],
        ...(form.foreignNumber ? [[t('form.foreign'), form.foreignNumber] as const] : []),
      ])}
      <h2 className={classes.part}>{t('form.problem')}</h2>
      <p className={classes.words}>{form.problem}</p>
      <h2 className={classes.part}>{t('form.answer')}</h2>
      <p className={classes.words}>{form.answer ?? t('form.noAnswer')}</p>
      <hr className={classes.line} />
      {facts([
        [t('form.explainedBy'), form.explainedBy],
        [t('form.answeredOn'), answeredOn],
        [t('form.takenBy'), form.takenBy],
      ])}
    </>
  )
}

const Fact = ({ label, value }: { label: string; value: string | null }) => (
  <>
    <dt>{label}</dt>
    <dd>{value || '–'}</dd>
  </>
)
