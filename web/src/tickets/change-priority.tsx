import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { instantOf, wallTime, type Zone } from '#domain/calendar/zones.ts'
import { impacts, urgencies } from '#domain/consultations/words.ts'
import { grades, type Terms } from '#domain/sop/journal.ts'
import { type DeadlineSum, reprioritise } from '#domain/tickets/deadlines.api.ts'
import { call } from '../platform/api.ts'
import { newId } from '../platform/ids.ts'
import { useOffice } from '../platform/session.ts'
import { sayDone, sayFailed } from '../ui/toasts.tsx'
import { sumQuery } from './sum-query.ts'
import { type OpenedTicket, useReread } from './ticket-queries.ts'

interface Props {
  ticket: OpenedTicket['ticket']
  onClose: () => void
}

/** How urgent and how great, the grade of a complaint, the end of the tender's stage. */
export const ChangePriority = ({ ticket, onClose }: Props) => {
  const { t } = useTranslation('workingTime')
  const { data } = useQuery(sumQuery(useOffice().id, ticket.id))
  return (
    <Modal opened onClose={onClose} title={t('why.change')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      {data && <Fields ticket={ticket} sum={data} onClose={onClose} />}
    </Modal>
  )
}

const Fields = ({ ticket, sum, onClose }: Props & { sum: DeadlineSum }) => {
  const { t } = useTranslation('workingTime')
  const { id: officeId, timeZone } = useOffice()
  const reread = useReread()
  const [busy, setBusy] = useState(false)
  const [terms, setTerms] = useState<Terms>(sum.terms)
  const set = (part: Partial<Terms>) => setTerms((now) => ({ ...now, ...part }))
  const send = async () => {
    setBusy(true)
    try {
      const body = { commandId: newId(), ...terms }
      await call(reprioritise, { params: { officeId, id: ticket.id }, body })
      await reread()
      sayDone(t('why.changed', { number: ticket.number }))
      onClose()
    } catch (failure) {
      sayFailed(failure)
      setBusy(false)
    }
  }
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('table.urgency')}
        value={terms.urgency}
        data={urgencies.map((value) => ({ value, label: t(`urgencies.${value}`) }))}
        onChange={(event) =>
          set({ urgency: urgencies.find((one) => one === event.currentTarget.value) ?? terms.urgency })
        }
      />
      <NativeSelect
        label={t('table.impact')}
        value={terms.impact}
        data={impacts.map((value) => ({ value, label: t(`impacts.${value}`) }))}
        onChange={(event) =>
          set({ impact: impacts.find((one) => one === event.currentTarget.value) ?? terms.impact })
        }
      />
      {sum.complaint && (
        <NativeSelect
          label={t('why.grade')}
          value={terms.grade ?? ''}
          data={[
            { value: '', label: t('why.noGrade') },
            ...grades.map((value) => ({ value, label: t(`grades.${value}`) })),
          ]}
          onChange={(event) =>
            set({ grade: grades.find((one) => one === event.currentTarget.value) ?? null })
          }
        />
      )}
      <TextInput
        type="datetime-local"
        label={t('why.stageEnds')}
        description={t('why.stageHint')}
        value={wallOf(terms.stageEndsAt, timeZone)}
        onChange={(event) => set({ stageEndsAt: instantAt(event.currentTarget.value, timeZone) })}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={busy} onClick={() => void send()}>
          {t('why.changeDo')}
        </Button>
      </Group>
    </Stack>
  )
}

const two = (part: number) => String(part).padStart(2, '0')

/** What a field of date and time shows: the wall clock of the office. */
function wallOf(at: string | null, zone: Zone): string {
  if (at === null) return ''
  const { year, month, day, hour, minute } = wallTime(Date.parse(at), zone)
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

function instantAt(wall: string, zone: Zone): string | null {
  const [year, month, day, hour, minute] = wall.split(/[-T:]/).map(Number)
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(year)) return null
  return wall === '' ? null : instantOf({ year, month, day, hour, minute }, zone).toISOString()
}
