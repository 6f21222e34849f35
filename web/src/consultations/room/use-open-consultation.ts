import { useEffect, useRef, useState } from 'react'
import { takeStep } from '#domain/consultations/consultations.api.ts'
import type { Field } from '#domain/consultations/words.ts'
import { useSignedIn } from '../../platform/session.ts'
import { sayFailed } from '../../ui/toasts.tsx'
import { useDesk } from '../desk/use-desk.ts'
import { useUsualUnit } from '../use-unit-options.ts'
import { mayUndo, mayWrite } from './may-write.ts'
import type { OpenForm } from './room-context.ts'

/** Opens the form of a consultation; `failure` when the server will not show it, both absent while it loads. */
export const useOpenConsultation = (id: string): { form: OpenForm | null; failure: unknown } => {
  const { desk, state, failure } = useDesk(id)
  const { person } = useSignedIn()
  const unitId = useUsualUnit()
  const [marked, mark] = useState<readonly Field[]>([])
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const found = wanted.current === null ? null : document.getElementById(wanted.current)
    if (!found) return
    wanted.current = null
    found.focus()
  })
  const fresh = ['greeting', 'asking', 'deciding'].includes(state.ahead?.progress.phase ?? '')
  useEffect(() => {
    if (fresh) desk.preset({ category: 'pertanyaan', urgency: 'tidak_mendesak', impact: 'sedang', unitId })
  }, [desk, fresh, unitId])
  if (!state.ahead) return { form: null, failure }
  const { view, progress } = state.ahead
  const writable = mayWrite(view, progress, person.id)
  const undoable = mayUndo(view, progress, person.id)
  const type = (field: Field, value: string) => {
    if (!writable) return
    desk.type(field, value)
    // The first key in the form says that the caller has been greeted: step 3 begins.
    if (desk.read().ahead?.progress.phase === 'greeting')
      desk.act(takeStep, { body: { what: 'greeted' }, hurries: true }).catch(sayFailed)
  }
  const { words, fields } = state
  return {
    form: { desk, view, progress, words, fields, writable, undoable, marked, mark, wanted, type },
    failure: null,
  }
}
