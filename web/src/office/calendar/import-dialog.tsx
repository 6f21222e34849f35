import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarContents, Closure } from '#domain/calendar/calendar.ts'
import { holidaySource, holidayYears } from '#domain/calendar/first-calendar.ts'
import { importClosures, readClosureList, withImported } from '#domain/calendar/import-closures.ts'
import classes from './calendar.module.css'
import { ImportPreview } from './import-preview.tsx'

interface Props {
  calendar: CalendarContents
  year: number
  onImport: (part: Partial<CalendarContents>) => void
  onClose: () => void
}

/** A list of holidays, the product's own or a pasted one: what it would change is shown before it is taken. */
export const ImportDialog = ({ calendar, year, onImport, onClose }: Props) => {
  const { t } = useTranslation('workingTime')
  const [words, setWords] = useState('')
  const ours = holidayYears.find((one) => one.year === year)
  const pasted = readClosureList(words)
  const list: readonly Closure[] = words.trim() === '' ? (ours?.closures ?? []) : pasted.closures
  const read = importClosures(calendar.closures, list, true)
  // A pasted list is the decree's: with it the years that it names are final.
  const years =
    words.trim() === ''
      ? ours
        ? [ours]
        : []
      : [...new Set(list.map(({ day }) => Number(day.slice(0, 4))))].map((year) => ({
          year,
          provisional: false,
        }))
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('import.title')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack gap="md">
        <p className={classes.quiet}>
          {ours ? t('import.ours', { year, source: holidaySource }) : t('import.noneOurs', { year })}
        </p>
        <Textarea
          label={t('import.paste')}
          description={t('import.pasteHint')}
          placeholder="2027-03-10 Idul Fitri"
          autosize
          minRows={3}
          maxRows={8}
          maxLength={20_000}
          value={words}
          error={pasted.wrong.length > 0 && t('import.wrong', { lines: pasted.wrong.join(', ') })}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ImportPreview read={read} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={list.length === 0 || pasted.wrong.length > 0}
            onClick={() => {
              const { closures, provisionalYears } = withImported(calendar, read, years)
              onImport({ closures, provisionalYears })
              onClose()
            }}
          >
            {t('import.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
