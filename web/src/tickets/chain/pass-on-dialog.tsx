import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLkpp, type Level, levels } from '#domain/tickets/levels.ts'
import { useOffice } from '../../platform/session.ts'
import type { OpenedTicket } from '../ticket-queries.ts'
import { unitsQuery } from '../units-query.ts'
import { readSupport, SupportFields } from './support-fields.tsx'
import type { ChainActs } from './use-chain-acts.ts'

type Props = { opened: OpenedTicket; acts: ChainActs; onClose: () => void }

/** To whom, and why; for LKPP also what LPSE Support asks for. */
const PassOnDialog = ({ opened, acts, onClose }: Props) => {
  const { t } = useTranslation(['tickets', 'ui'])
  const { data: units } = useQuery(unitsQuery(useOffice().id))
  const { ticket } = opened
  const following = levels[levels.indexOf(ticket.level) + 1] ?? 'lkpp_teknis'
  const [level, setLevel] = useState<Level>(following === 'unit' ? 'admin_ppe' : following)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const said = (name: string) => String(given.get(name) ?? '').trim()
    const done = await acts.passOn({
      level,
      reason: said('reason'),
      ...(level === 'unit' && { unitId: said('unitId') }),
      ...(isLkpp(level) && { support: readSupport(said) }),
      ...(isLkpp(level) && said('foreignNumber') !== '' && { foreignNumber: said('foreignNumber') }),
    })
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('tickets:chain.passOnTitle', { number: ticket.number })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <NativeSelect
            label={t('tickets:chain.to')}
            data-autofocus
            value={level}
            onChange={(event) =>
              setLevel(levels.find((one) => one === event.currentTarget.value) ?? 'admin_ppe')
            }
            data={levels
              .filter((one) => one !== 'helpdesk' || ticket.level !== 'helpdesk')
              .map((value) => ({ value, label: t(`tickets:level.${value}`) }))}
          />
          {level === 'unit' && (
            <NativeSelect
              name="unitId"
              required
              label={t('tickets:page.unit')}
              data={(units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Textarea
            name="reason"
            required
            autosize
            minRows={2}
            maxLength={2_000}
            label={t('tickets:chain.why')}
            placeholder={t('tickets:chain.whyHint')}
          />
          {isLkpp(level) && <SupportFields opened={opened} />}
          {isLkpp(level) && (
            <TextInput
              name="foreignNumber"
              maxLength={100}
              defaultValue={ticket.foreignNumber}
              label={t('tickets:chain.foreign')}
              description={t('tickets:chain.foreignHint')}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('ui:confirm.cancel')}
            </Button>
            <Button type="submit" loading={acts.busy}>
              {t('tickets:chain.passOnDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
export default PassOnDialog
