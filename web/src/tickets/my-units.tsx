import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setMyUnits } from '#domain/tickets/desk.api.ts'
import { call } from '../platform/api.ts'
import { useOffice } from '../platform/session.ts'
import { Sheet } from '../ui/page.tsx'
import { sayDone, sayFailed } from '../ui/toasts.tsx'
import classes from './queue.module.css'
import { useReread } from './ticket-queries.ts'
import { myUnitsQuery, unitsQuery } from './units-query.ts'

/** Which units are mine: chosen once, changed when one moves. */
export const MyUnits = () => {
  const { t } = useTranslation('tickets')
  const { id: officeId } = useOffice()
  const queries = useQueryClient()
  const reread = useReread()
  const { data: mine } = useQuery(myUnitsQuery(officeId))
  const { data: units } = useQuery(unitsQuery(officeId))
  const [chosen, setChosen] = useState<string[] | null>(null)
  if (!mine || !units) return null
  const names = units.filter(({ id }) => mine.includes(id)).map(({ name }) => name)
  const save = async () => {
    try {
      await call(setMyUnits, { params: { officeId }, body: { unitIds: chosen ?? [] } })
      setChosen(null)
      sayDone(t('myUnits.saved'))
    } catch (failure) {
      sayFailed(failure)
    }
    await queries.invalidateQueries({ queryKey: myUnitsQuery(officeId).queryKey })
    await reread()
  }
  return (
    <div className={classes.units}>
      {chosen === null ? (
        <Group gap="sm">
          <span>{names.length > 0 && `${t('myUnits.label')}: ${names.join(', ')}`}</span>
          <Button variant="default" size="compact-sm" onClick={() => setChosen(mine)}>
            {t('myUnits.choose')}
          </Button>
        </Group>
      ) : (
        <Sheet label={t('myUnits.choose')}>
          <Checkbox.Group label={t('myUnits.label')} value={chosen} onChange={setChosen}>
            <Stack gap="xs" my="xs">
              {units.map(({ id, code, name }) => (
                <Checkbox key={id} value={id} label={`${code} ${name}`} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Button onClick={() => void save()}>{t('myUnits.save')}</Button>
        </Sheet>
      )}
    </div>
  )
}
