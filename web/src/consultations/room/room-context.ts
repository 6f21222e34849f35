import { createContext, type RefObject, useContext } from 'react'
import type { ConsultationView } from '#domain/consultations/view.ts'
import type { Field, Words } from '#domain/consultations/words.ts'
import type { Progress } from '#domain/sop/machine.ts'
import type { Desk } from '../desk/desk.ts'
import type { FieldState } from '../desk/typed-fields.ts'

/** One open form, as every part of the call room sees it. */
export interface OpenForm {
  desk: Desk
  view: ConsultationView
  progress: Progress
  words: Words
  fields: Readonly<Partial<Record<Field, FieldState>>>
  /** Whether this person may write in it now. */
  writable: boolean
  /** Whether the last step is this person's to take back. */
  undoable: boolean
  /** Required fields found empty when the person wanted to go on; each shows its sentence until it is filled. */
  marked: readonly Field[]
  mark: (fields: readonly Field[]) => void
  /** The id of what shall have the focus once it is there. */
  wanted: RefObject<string | null>
  type: (field: Field, value: string) => void
}

export const OpenFormContext = createContext<OpenForm | null>(null)

export const useOpenForm = (): OpenForm => {
  const open = useContext(OpenFormContext)
  if (!open) throw new Error('this part stands inside an open form')
  return open
}

export const fieldId = (field: Field) => `isian-${field}`
