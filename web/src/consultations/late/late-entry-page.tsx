import { Button, Group, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { instantOf, type Zone } from '#domain/calendar/zones.ts'
import { enterLate } from '#domain/consultations/consultations.api.ts'
import { serverNow } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { useOffice } from '../../platform/session.ts'
import { zoneName } from '../../ui/dates.ts'
import { FieldError } from '../../ui/field-error.tsx'
import { Page, Sheet } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { sayFailed } from '../../ui/toasts.tsx'
import { useDesks } from '../desk/use-desk.ts'

/** Entri susulan: a paper form gets its own date and time first; then the same form opens, without the SOP's clocks. */
const LateEntryPage = () => {
  const { t } = useTranslation('consultations')
  const zone = useOffice().timeZone as Zone
  const navigate = useNavigate()
  const deskFor = useDesks()
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [problem, setProblem] = useState<'late.dateMissing' | 'late.future' | null>(null)

  const open = (event: FormEvent) => {
    event.preventDefault()
    const at = readAt(day, time, zone)
    if (!at) return setProblem('late.dateMissing')
    if (at.getTime() > serverNow()) return setProblem('late.future')
    const id = newId()
    deskFor(id)
      .act(enterLate, { body: { consultationId: id, consultedAt: at.toISOString(), words: {} }, opens: true })
      .catch(sayFailed)
    void navigate({ to: '/telepon/formulir/$id', params: { id } } as never)
  }
  return (
    <Page width="reading">
      <PageHeader
        title={t('late.title')}
        lead={t('late.lead')}
        back={<Link to={'/telepon' as '/'}>{t('room.back')}</Link>}
      />
      <Sheet>
        <form onSubmit={open} noValidate>
          <Group align="end" gap="md">
            <TextInput
              type="date"
              label={t('late.date')}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
              aria-describedby="susulan-salah"
              data-autofocus
            />
            <TextInput
              type="time"
              label={t('late.time', { zone: zoneName(zone) })}
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
              aria-describedby="susulan-salah"
            />
            <Button type="submit">{t('late.do')}</Button>
          </Group>
          <FieldError id="susulan-salah">{problem && t(problem)}</FieldError>
        </form>
      </Sheet>
    </Page>
  )
}
export default LateEntryPage

/** What stands on the paper, in the office's zone; null while it is not whole. */
const readAt = (day: string, time: string, zone: Zone): Date | null => {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const clock = /^(\d{2}):(\d{2})/.exec(time)
  if (!date || !clock) return null
  const [year, month, dayOfMonth, hour, minute] = [...date.slice(1), ...clock.slice(1)].map(Number)
  if (year === undefined || month === undefined || dayOfMonth === undefined) return null
  return instantOf({ year, month, day: dayOfMonth, hour, minute }, zone)
}
