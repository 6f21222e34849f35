import { Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../../ui/field-error.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { ConflictChoice } from '../form/conflict-choice.tsx'
import { RefusedWords } from '../form/refused-words.tsx'
import { useFieldProblem } from '../form/use-field-problem.ts'
import { fieldId, useOpenForm } from '../room/room-context.ts'
import classes from './rail.module.css'

/** Why a step was late, in the agent's own words: may be told, never must; saved like every other field. */
export const LateNote = () => {
  const { t } = useTranslation('consultations')
  const { words, fields, type, writable } = useOpenForm()
  const place = useRef<HTMLTextAreaElement>(null)
  const problem = useFieldProblem('deviationNote')
  const state = fields.deviationNote
  const id = fieldId('deviationNote')
  useShortcut({
    keys: 'Alt+R',
    label: t('field.deviationNote'),
    run: () => place.current?.focus(),
    when: writable,
  })
  if (!writable && words.deviationNote === '') return null
  return (
    <div className={classes.note}>
      <label htmlFor={id} className={classes.noteName}>
        {t('field.deviationNote')} {writable && <Kbd keys="Alt+R" />}
      </label>
      <Textarea
        ref={place}
        id={id}
        size="xs"
        autosize
        minRows={1}
        maxRows={4}
        maxLength={2_000}
        placeholder={writable ? t('rail.noteHint') : undefined}
        readOnly={!writable}
        spellCheck={false}
        value={words.deviationNote}
        onChange={(event) => type('deviationNote', event.currentTarget.value)}
        aria-describedby={`${id}-salah`}
      />
      <FieldError id={`${id}-salah`}>{problem}</FieldError>
      {state?.refused && <RefusedWords value={state.value} code={state.refused} />}
      {state?.conflict && (
        <ConflictChoice field="deviationNote" mine={state.value} theirs={state.conflict.theirs} />
      )}
    </div>
  )
}
