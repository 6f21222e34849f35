import { useTranslation } from 'react-i18next'
import { decide, fileForm, giveAnswer, takeStep, undoLast } from '#domain/consultations/consultations.api.ts'
import {
  emailIsFine,
  type Field,
  fieldNames,
  missingFields,
  requiredForAnswer,
  requiredForDecision,
  requiredForTicket,
} from '#domain/consultations/words.ts'
import { RefusedError } from '../../platform/failures.ts'
import { sayDone, sayFailed } from '../../ui/toasts.tsx'
import { fieldId, useOpenForm } from '../room/room-context.ts'

/** Where the focus goes after each act. */
export const focusIds = { file: 'tombol-arsipkan', next: 'tombol-berikut', handover: 'tujuan' } as const

/** The road of the call, as keys and buttons take it. Each act happens here at once and is sent. */
export const useActs = () => {
  const { t } = useTranslation('consultations')
  const { desk, words, fields, wanted, mark } = useOpenForm()

  /** Marks what is missing or undecided and goes to the first of it; true when nothing is. */
  const ready = (required: readonly Field[]): boolean => {
    const missing: Field[] = missingFields(words, required)
    if (!emailIsFine(words.email)) missing.push('email')
    const undecided = fieldNames.filter((field) => fields[field]?.conflict)
    const first = fieldNames.find((field) => missing.includes(field) || undecided.includes(field))
    mark(missing)
    if (!first) return true
    if (undecided.length > 0) sayDone(t('conflict.first'))
    document.getElementById(fieldId(first))?.focus()
    return false
  }
  /** Sends; a no that names fields is shown at the fields. */
  const attempt = (act: Promise<boolean>, required: readonly Field[] = []) =>
    act.catch((failure: unknown) => {
      if (failure instanceof RefusedError && failure.code === 'fields_missing') mark(required)
      sayFailed(failure)
      return false
    })

  return {
    ready,
    answer: () => {
      desk.takePresets()
      if (!ready(requiredForDecision)) return
      wanted.current = fieldId('answer')
      void attempt(desk.act(decide, { body: { decision: 'answer' } }), requiredForDecision)
    },
    ticket: () => {
      desk.takePresets()
      if (!ready(requiredForTicket)) return
      wanted.current = focusIds.handover
      void attempt(desk.act(decide, { body: { decision: 'ticket' } }), requiredForTicket)
    },
    complete: () => {
      if (ready(requiredForDecision))
        void attempt(desk.act(takeStep, { body: { what: 'questions_completed' } }))
    },
    give: () => {
      if (!ready(requiredForAnswer)) return
      wanted.current = focusIds.file
      void attempt(desk.act(giveAnswer, { body: {} }), requiredForAnswer)
    },
    file: () => {
      if (!ready(requiredForDecision)) return
      wanted.current = focusIds.next
      void attempt(desk.act(fileForm, { body: {} }))
    },
    told: () => {
      wanted.current = focusIds.next
      void attempt(desk.act(takeStep, { body: { what: 'numbers_told' } }))
    },
    undo: async () => {
      wanted.current = fieldId('problem')
      if (await attempt(desk.act(undoLast, { body: {} }))) sayDone(t('done.undone'))
    },
    resume: () => void attempt(desk.act(takeStep, { body: { what: 'resumed' } })),
  }
}
