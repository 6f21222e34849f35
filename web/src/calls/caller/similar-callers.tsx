import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { mergeCallers, undoMerge } from '#domain/calls/calls.api.ts'
import { call } from '../../platform/api.ts'
import { newId } from '../../platform/ids.ts'
import { officeKey } from '../../platform/live.ts'
import { useOffice } from '../../platform/session.ts'
import { sayDone, sayFailed } from '../../ui/toasts.tsx'
import classes from './caller.module.css'
import { type Caller, offersQuery } from './caller-queries.ts'

/** Others who may be the same person: merged with one press, separated again with undo. */
export const SimilarCallers = ({ caller }: { caller: Caller }) => {
  const { t } = useTranslation('calls')
  const { id: officeId } = useOffice()
  const queries = useQueryClient()
  const { data } = useQuery(offersQuery(officeId, caller.name.slice(0, 100)))
  const others = data?.items.filter(({ id }) => id !== caller.id).slice(0, 3) ?? []
  if (others.length === 0) return null
  const reread = () => queries.invalidateQueries({ queryKey: officeKey(officeId) })
  const merge = async (other: Caller) => {
    const params = { officeId, id: caller.id }
    try {
      await call(mergeCallers, { params, body: { commandId: newId(), other: other.id } })
      await reread()
      sayDone(t('caller.merged', { other: other.name, name: caller.name }), async () => {
        await call(undoMerge, { params: { officeId, id: other.id }, body: { commandId: newId() } })
        await reread()
      })
    } catch (failure) {
      sayFailed(failure)
    }
  }
  return (
    <div>
      <h3 className={classes.heading}>{t('caller.similar')}</h3>
      <ul className={classes.list}>
        {others.map((other) => (
          <li key={other.id} className={classes.line}>
            <span>
              {other.name}
              <span className={classes.soft}>
                {' '}
                {[other.institution, other.phone].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Button variant="default" size="compact-xs" onClick={() => merge(other)}>
              {t('caller.merge')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
