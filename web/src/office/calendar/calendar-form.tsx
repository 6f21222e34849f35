import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveCalendar } from '#domain/calendar/calendar.api.ts'
import type { CalendarContents, WorkCalendar } from '#domain/calendar/calendar.ts'
import { call } from '../../platform/api.ts'
import { useHasRole } from '../../platform/session.ts'
import { SetUpPart } from '../set-up-part.tsx'
import { useSaving } from '../use-saving.ts'
import { Closures } from './closures.tsx'
import { Spells } from './spells.tsx'
import { WeekFields } from './week-fields.tsx'
import { hoursAreFine, readWeek, weekInWords } from './week-words.ts'

interface Props {
  /** The version that is changed. */
  current: WorkCalendar
  onChanged: () => void
  onSaved: () => void
}

export const CalendarForm = ({ current, onChanged, onSaved }: Props) => {
  const { t } = useTranslation('workingTime')
  const may = useHasRole('supervisor', 'administrator')
  const { officeId, busy, save } = useSaving()
  const [week, setWeek] = useState(() => weekInWords(current.week))
  const [rest, setRest] = useState<CalendarContents>(current)
  const [changed, setChanged] = useState(false)
  const touch = () => {
    setChanged(true)
    onChanged()
  }
  const change = (part: Partial<CalendarContents>) => {
    setRest((now) => ({ ...now, ...part }))
    touch()
  }
  const fine = hoursAreFine(week)
  const version = current.version + 1
  const submit = async () => {
    const { spells, closures, provisionalYears } = rest
    const body = { version, week: readWeek(week), spells, closures, provisionalYears }
    const saving = () => call(saveCalendar, { params: { officeId }, body })
    if (await save(saving, t('calendar.saved', { version }))) onSaved()
  }
  return (
    <>
      <SetUpPart title={t('calendar.week')} text={t('calendar.weekText')}>
        <WeekFields
          words={week}
          disabled={!may}
          onChange={(words) => {
            setWeek(words)
            touch()
          }}
        />
      </SetUpPart>
      <Spells calendar={rest} may={may} onChange={change} />
      <Closures calendar={rest} may={may} onChange={change} />
      {may && (
        <Button mt="md" mb="lg" loading={busy} disabled={!changed || !fine} onClick={() => void submit()}>
          {t('save', { version })}
        </Button>
      )}
    </>
  )
}
