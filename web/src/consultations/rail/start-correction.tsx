import { Button, NumberInput, Popover, UnstyledButton } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { correctStart } from '#domain/calls/calls.api.ts'
import { mayHappen } from '#domain/sop/machine.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { sayFailed } from '../../ui/toasts.tsx'
import { useOpenForm } from '../room/room-context.ts'
import classes from './rail.module.css'

/** mulai N detik lalu: the telephone was lifted before the key was pressed. Kept as a correction. */
export const StartCorrection = () => {
  const { t } = useTranslation('consultations')
  const { desk, view, progress, writable } = useOpenForm()
  const [open, setOpen] = useState(false)
  const [seconds, setSeconds] = useState<number | string>(5)
  const possible = writable && view.call !== null && mayHappen(progress, 'start_corrected')
  useShortcut({ keys: 'Alt+M', label: t('act.earlier'), run: () => setOpen(true), when: possible })
  const given = view.journal.findLast((one) => one.what === 'start_corrected')
  const corrected = given?.what === 'start_corrected' ? given.detail.secondsEarlier : null
  const correct = (event: FormEvent) => {
    event.preventDefault()
    setOpen(false)
    const secondsEarlier = Math.round(Number(seconds))
    if (!view.call || !(secondsEarlier >= 0)) return
    desk.act(correctStart, { params: { id: view.call.id }, body: { secondsEarlier } }).catch(sayFailed)
  }
  const said = corrected ? t('rail.startedEarlier', { count: corrected }) : t('rail.startEarlier')
  if (!possible) return corrected ? <span className={classes.quiet}>{said}</span> : null
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      trapFocus
      returnFocus
      withinPortal={false}
      position="bottom-start"
    >
      <Popover.Target>
        <UnstyledButton className={classes.earlier} onClick={() => setOpen(!open)}>
          {said} <Kbd keys="Alt+M" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={correct} className={classes.correction}>
          <NumberInput
            data-autofocus
            label={t('rail.startEarlierLabel')}
            value={seconds}
            onChange={setSeconds}
            min={0}
            max={600}
            allowDecimal={false}
            size="xs"
          />
          <Button type="submit" size="xs">
            {t('rail.startEarlierDo')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
