import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { officeKey } from '../platform/live.ts'
import { useOffice } from '../platform/session.ts'
import { sayDone, sayFailed } from '../ui/toasts.tsx'

/**
 * Saves, says what happened, and reads the office's settings anew. Answers whether it was saved. A refusal that
 * `atField` shows where it belongs (it answers true) is not said a second time.
 */
export function useSaving() {
  const { id: officeId } = useOffice()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const save = async (
    act: () => Promise<unknown>,
    done: string,
    undo?: () => Promise<unknown>,
    atField?: (failure: unknown) => boolean,
  ) => {
    setBusy(true)
    const reread = () => queries.invalidateQueries({ queryKey: officeKey(officeId) })
    try {
      await act()
      await reread()
      sayDone(done, undo && (() => undo().then(reread)))
      return true
    } catch (failure) {
      if (!atField?.(failure)) sayFailed(failure)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { officeId, busy, save }
}
