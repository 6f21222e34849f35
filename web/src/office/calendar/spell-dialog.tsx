import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Spell } from '#domain/calendar/calendar.ts'
import { ramadanWeek } from '#domain/calendar/first-calendar.ts'
import { readRanges } from '#domain/calendar/range-words.ts'
import { WeekFields } from './week-fields.tsx'
import { readWeek, weekInWords } from './week-words.ts'

interface Props {
  spells: readonly Spell[]
  onAdd: (spell: Spell) => void
  onClose: () => void
}

/** Name, first and last day, and the hours of these days; those of Ramadan stand there to begin with. */
export const SpellDialog = ({ spells, onAdd, onClose }: Props) => {
  const { t } = useTranslation('workingTime')
  const [name, setName] = useState('Ramadan')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [week, setWeek] = useState(() => weekInWords(ramadanWeek))
  const ordered = from !== '' && to !== '' && from <= to
  const meets = ordered && spells.some((other) => from <= other.to && other.from <= to)
  const fine = name.trim() !== '' && ordered && !meets && week.every((line) => readRanges(line) !== null)
  const wrong =
    to === '' || from === '' ? null : meets ? t('spells.meets') : ordered ? null : t('spells.order')
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('spells.add')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack gap="md">
        <TextInput
          label={t('spells.name')}
          required
          maxLength={100}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('spells.from')}
            required
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('spells.to')}
            required
            value={to}
            error={wrong}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </Group>
        <WeekFields words={week} disabled={false} onChange={setWeek} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={!fine}
            onClick={() => onAdd({ name: name.trim(), from, to, week: readWeek(week) })}
          >
            {t('spells.addDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
