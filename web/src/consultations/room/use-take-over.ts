import { useTranslation } from 'react-i18next'
import { handOn } from '#domain/consultations/consultations.api.ts'
import { isUnfinished } from '#domain/sop/machine.ts'
import { useSignedIn } from '../../platform/session.ts'
import { sayDone, sayFailed } from '../../ui/toasts.tsx'
import { useColleagues } from '../use-colleagues.ts'
import { useOpenForm } from './room-context.ts'

/**
 * Makes the form of a colleague one's own: for a supervisor, and from a holder who takes no calls here any more for
 * everybody who does. The server judges in any case.
 */
export const useTakeOver = () => {
  const { t } = useTranslation('consultations')
  const { desk, view, progress, writable } = useOpenForm()
  const { person, office } = useSignedIn()
  const possible = !writable && isUnfinished(progress.phase)
  const takers = useColleagues(possible)
  const takesCalls = (id: string) => takers?.some((one) => one.id === id) ?? false
  const orphaned = takers !== undefined && !takesCalls(view.inHandsOf.id)
  return {
    mayTakeOver: possible && takesCalls(person.id) && (orphaned || office.roles.includes('supervisor')),
    takeOver: () => {
      desk
        .act(handOn, { body: { to: person.id } })
        .then(() => sayDone(t('done.takenOver')))
        .catch(sayFailed)
    },
  }
}
