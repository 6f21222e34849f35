import { Input, Textarea } from '@mantine/core'
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react'
import type { Field } from '#domain/consultations/words.ts'
import { ChevronDownIcon } from '../../ui/icons.tsx'
import { fieldId, useOpenForm } from '../room/room-context.ts'
import classes from './field-frame.module.css'
import { FieldFrame } from './field-frame.tsx'

type Common = { field: Field; required?: boolean; label?: 'beside' | 'above' | 'hidden' }

/** What every input of the form carries, so that words and errors are read together. */
const useInput = (field: Field, required: boolean) => {
  const { words, type, writable } = useOpenForm()
  return {
    id: fieldId(field),
    value: words[field],
    readOnly: !writable,
    'aria-required': required || undefined,
    'aria-describedby': `${fieldId(field)}-salah`,
    onChange: (event: { currentTarget: { value: string } }) => type(field, event.currentTarget.value),
  }
}

type LineProps = Common & {
  inputType?: HTMLInputTypeAttribute
  inputMode?: 'tel' | 'email' | 'text'
  max: number
  list?: string
  onLeave?: () => void
  /** What is said of the words under the field. */
  below?: ReactNode
}

export const LineField = ({
  field,
  required = false,
  label,
  inputType = 'text',
  inputMode,
  max,
  list,
  onLeave,
  below,
}: LineProps) => (
  <FieldFrame field={field} required={required} label={label}>
    <Input
      {...useInput(field, required)}
      size="xs"
      type={inputType}
      inputMode={inputMode}
      maxLength={max}
      list={list}
      // These are the caller's words, not this person's own.
      autoComplete={'off' satisfies HTMLInputAutoCompleteAttribute}
      spellCheck={false}
      onBlur={onLeave}
    />
    {below}
  </FieldFrame>
)

export const TextField = ({ field, required = false, label = 'hidden' }: Common) => (
  <FieldFrame field={field} required={required} label={label}>
    <Textarea
      {...useInput(field, required)}
      className={classes.area}
      size="sm"
      maxLength={20_000}
      spellCheck={false}
    />
  </FieldFrame>
)

type ChoiceProps = Common & { options: readonly { value: string; label: string }[]; none?: string }

/** A choice changed by its first letter: the browser's own list, so every key works as people know it. */
export const ChoiceField = ({ field, required = false, label = 'above', options, none }: ChoiceProps) => {
  const { writable, words } = useOpenForm()
  const { readOnly, ...input } = useInput(field, required)
  if (!writable) {
    const said = options.find(({ value }) => value === words[field])?.label ?? ''
    return (
      <FieldFrame field={field} required={required} label={label}>
        <Input {...input} value={said} readOnly={readOnly} size="xs" />
      </FieldFrame>
    )
  }
  return (
    <FieldFrame field={field} required={required} label={label}>
      <Input
        {...input}
        component="select"
        pointer
        size="xs"
        rightSection={<ChevronDownIcon />}
        rightSectionPointerEvents="none"
      >
        {none !== undefined && (words[field] === '' || !required) && <option value="">{none}</option>}
        {options.map(({ value, label: said }) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </Input>
    </FieldFrame>
  )
}
