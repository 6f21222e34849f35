import { useTranslation } from 'react-i18next'
import { useOpenForm } from '../room/room-context.ts'
import { ChoiceRow } from './choice-row.tsx'
import classes from './form.module.css'
import { TextField } from './word-inputs.tsx'

/** Part B, and the row of choices that recap and priority table need. */
export const ProblemPart = () => {
  const { t } = useTranslation('consultations')
  return (
    <>
      <fieldset className={classes.part} data-grows>
        <legend className={classes.legend}>
          {t('form.partB')} <RequiredSign />
        </legend>
        <TextField field="problem" required />
      </fieldset>
      <ChoiceRow />
    </>
  )
}

/** Part C: after the decision, or once somebody has answered the ticket. */
export const AnswerPart = () => {
  const { t } = useTranslation('consultations')
  const { progress, words } = useOpenForm()
  const answered = progress.decision === 'answer' || words.answer !== ''
  if (!answered) return null
  return (
    <fieldset className={classes.part} data-grows>
      <legend className={classes.legend}>
        {t('form.partC')} <RequiredSign />
      </legend>
      <TextField field="answer" required />
    </fieldset>
  )
}

const RequiredSign = () => (
  <span className={classes.legendNote} aria-hidden="true">
    <b>*</b>
  </span>
)
