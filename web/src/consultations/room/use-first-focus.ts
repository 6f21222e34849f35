import { useEffect, useRef } from 'react'
import { missingFields, requiredForDecision } from '#domain/consultations/words.ts'
import { focusIds } from '../acts/use-acts.ts'
import { fieldId, type OpenForm } from './room-context.ts'

/** Where the typing goes on when a form is opened, anew or after a reload. */
export const useFirstFocus = (form: OpenForm, narrow: boolean) => {
  const done = useRef(false)
  useEffect(() => {
    if (done.current) return
    done.current = true
    // On a telephone the keyboard would cover what is to be read.
    if (narrow && form.progress.phase !== 'greeting') return
    document.getElementById(placeOf(form))?.focus()
  })
}

const placeOf = ({ progress, words, writable }: OpenForm): string => {
  if (!writable) return focusIds.next
  const { phase } = progress
  if (phase === 'greeting') return fieldId('name')
  if (phase === 'answering') return fieldId('answer')
  if (phase === 'archiving') return focusIds.file
  if (phase === 'issuing') return focusIds.handover
  return fieldId(missingFields(words, requiredForDecision)[0] ?? 'problem')
}
