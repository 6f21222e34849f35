import { useTranslation } from 'react-i18next'
import classes from './form.module.css'
import { FormHead } from './form-head.tsx'
import { IdentityPart } from './identity-part.tsx'
import { AnswerPart, ProblemPart } from './problem-part.tsx'

/** The Formulir Konsultasi, in the paper's order and words. Nothing is sent by Enter: a form on the telephone is never done by accident. */
export const ConsultationForm = () => {
  const { t } = useTranslation('consultations')
  return (
    <form className={classes.form} aria-label={t('form.title')} onSubmit={(event) => event.preventDefault()}>
      <FormHead />
      <IdentityPart />
      <ProblemPart />
      <AnswerPart />
    </form>
  )
}
