import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '#domain/consultations/words.ts'
import { FieldError } from '../../ui/field-error.tsx'
import { fieldId, useOpenForm } from '../room/room-context.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import classes from './field-frame.module.css'
import { RefusedWords } from './refused-words.tsx'
import { useFieldProblem } from './use-field-problem.ts'

type Props = {
  field: Field
  required?: boolean
  /** `beside`: the label stands at the left, as on the paper; `above`: in the row of choices; `hidden`: the part's own heading says it. */
  label?: 'beside' | 'above' | 'hidden'
  children: ReactNode
}

/** A field with its label, its mark, and whatever is to be said of it, next to it. */
export const FieldFrame = ({ field, required = false, label = 'beside', children }: Props) => {
  const { t } = useTranslation('consultations')
  const { fields } = useOpenForm()
  const problem = useFieldProblem(field)
  const state = fields[field]
  return (
    <div className={classes.frame} data-label={label} data-problem={problem !== null || undefined}>
      <label htmlFor={fieldId(field)} className={label === 'hidden' ? 'dr-only-read' : classes.label}>
        {t(`field.${field}`)}
        {required && (
          <span className={classes.required} title={t('form.required')} aria-hidden="true">
            *
          </span>
        )}
      </label>
      <div className={classes.control}>
        {children}
        <FieldError id={`${fieldId(field)}-salah`}>{problem}</FieldError>
        {state?.refused && <RefusedWords value={state.value} code={state.refused} />}
        {state?.conflict && (
          <ConflictChoice field={field} mine={state.value} theirs={state.conflict.theirs} />
        )}
      </div>
    </div>
  )
}
