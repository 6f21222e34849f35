import { Alert, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#domain/calendar/zones.ts'
import { addTable } from '#domain/priorities/priorities.api.ts'
import { type PriorityTable, priorityTable } from '#domain/priorities/table.ts'
import { call } from '../../platform/api.ts'
import { serverNow } from '../../platform/clock.ts'
import { useHasRole, useOffice } from '../../platform/session.ts'
import { SetUpPart } from '../set-up-part.tsx'
import { useSaving } from '../use-saving.ts'
import { MatrixFields } from './matrix-fields.tsx'
import classes from './table.module.css'
import { TimesFields } from './times-fields.tsx'
import { TopicFields } from './topic-fields.tsx'

interface Props {
  /** The version that is changed. */
  current: PriorityTable
  note: string | null
  onChanged: () => void
  onSaved: () => void
}

export const TableForm = ({ current, note, onChanged, onSaved }: Props) => {
  const { t } = useTranslation('workingTime')
  const may = useHasRole('supervisor', 'administrator')
  const { timeZone } = useOffice()
  const { officeId, busy, save } = useSaving()
  const version = current.version + 1
  const [today] = useState(() => dayOf(serverNow(), timeZone))
  const [table, setTable] = useState<PriorityTable>({ ...current, version, validFrom: today })
  const [changed, setChanged] = useState(false)
  const change = (part: Partial<PriorityTable>) => {
    setTable((now) => ({ ...now, ...part }))
    setChanged(true)
    onChanged()
  }
  const read = priorityTable.safeParse(table)
  const past = table.validFrom < today
  const submit = async () => {
    if (!read.success) return
    const saving = () => call(addTable, { params: { officeId }, body: read.data })
    if (await save(saving, t('table.saved', { version }))) onSaved()
  }
  return (
    <>
      {note && (
        <Alert color="yellow" mb="md">
          {note}
        </Alert>
      )}
      <MatrixFields table={table} disabled={!may} onChange={change} />
      <TimesFields table={table} disabled={!may} onChange={change} />
      <TopicFields table={table} disabled={!may} onChange={change} />
      {may && (
        <SetUpPart title={t('table.valid')} text={t('table.validText')}>
          <TextInput
            type="date"
            className={classes.date}
            label={t('table.validFrom')}
            value={table.validFrom}
            error={past && t('table.past')}
            onChange={(event) => change({ validFrom: event.currentTarget.value })}
          />
          <div>
            <Button loading={busy} disabled={!changed || !read.success || past} onClick={() => void submit()}>
              {t('save', { version })}
            </Button>
          </div>
        </SetUpPart>
      )}
    </>
  )
}
