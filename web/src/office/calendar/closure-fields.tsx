import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Closure, closureKinds } from '#domain/calendar/calendar.ts'
import classes from './calendar.module.css'

/** One more closed day, mostly of the office's own. */
export const ClosureFields = ({
  closures,
  onAdd,
}: {
  closures: readonly Closure[]
  onAdd: (closure: Closure) => void
}) => {
  const { t } = useTranslation('workingTime')
  const [day, setDay] = useState('')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Closure['kind']>('local')
  const double = closures.some((other) => other.day === day)
  const add = () => {
    onAdd({ day, name: name.trim(), kind })
    setDay('')
    setName('')
  }
  return (
    <div className={classes.row}>
      <TextInput
        type="date"
        label={t('closures.day')}
        value={day}
        error={double && t('closures.double')}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        label={t('closures.name')}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('closures.kind')}
        value={kind}
        data={closureKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(event) =>
          setKind(closureKinds.find((one) => one === event.currentTarget.value) ?? 'local')
        }
      />
      <Button variant="default" disabled={day === '' || name.trim() === '' || double} onClick={add}>
        {t('closures.add')}
      </Button>
    </div>
  )
}
