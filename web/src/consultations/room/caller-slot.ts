import { pickCaller } from '#domain/calls/calls.api.ts'
import type { Words } from '#domain/consultations/words.ts'
import { sayFailed } from '../../ui/toasts.tsx'
import { fieldId, useOpenForm } from './room-context.ts'
import { useTellNumber } from './use-tell-number.ts'

type Identity = Pick<Words, 'name' | 'institution' | 'address' | 'phone' | 'email' | 'spseRole'>

/** What the panel of the caller is given, and how it tells who was picked. The app puts the panel in. */
export interface CallerSlot {
  consultationId: string
  words: Pick<Words, 'name' | 'institution' | 'phone'>
  callerId: string | null
  writable: boolean
  pick: (callerId: string, identity: Identity) => void
  unpick: () => void
}

export const useCallerSlot = (): CallerSlot => {
  const { desk, view, words, writable, type, wanted } = useOpenForm()
  const tellNumber = useTellNumber()
  const tell = (callerId: string | null) => desk.act(pickCaller, { body: { callerId } }).catch(sayFailed)
  return {
    consultationId: view.id,
    words,
    callerId: view.callerId,
    writable,
    pick: (callerId, identity) => {
      // Typed into the form as if by hand, so that it is safe and shown at once; the link to the person follows.
      for (const [field, value] of Object.entries(identity) as [keyof Identity, string][])
        if (value !== '' && value !== words[field]) type(field, value)
      wanted.current = fieldId('problem')
      void tell(callerId)
      if (identity.phone !== '') tellNumber(identity.phone)
    },
    unpick: () => void tell(null),
  }
}
