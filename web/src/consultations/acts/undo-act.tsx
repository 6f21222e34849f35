import { useTranslation } from 'react-i18next'
import { mayHappen } from '#domain/sop/machine.ts'
import { useOpenForm } from '../room/room-context.ts'
import { ActButton } from './act-button.tsx'
import { useActs } from './use-acts.ts'

const named = [
  'decided_answer',
  'decided_ticket',
  'answer_given',
  'numbers_told',
  'answer_received',
  'caller_informed',
  'cancelled',
] as const

/** Takes back the last decision, naming it, until the form is archived. */
export const UndoAct = () => {
  const { t } = useTranslation('consultations')
  const { progress, undoable } = useOpenForm()
  const { undo } = useActs()
  const last = named.find((one) => one === progress.undoable)
  if (!last || !undoable || !mayHappen(progress, 'undone')) return null
  return <ActButton keys="Alt+U" label={t(`act.undo_${last}`)} run={undo} />
}
