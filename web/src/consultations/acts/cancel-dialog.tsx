import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cancelForm } from '#domain/consultations/consultations.api.ts'
import { FieldError } from '../../ui/field-error.tsx'
import { sayDone, sayFailed } from '../../ui/toasts.tsx'
import { useOpenForm } from '../room/room-context.ts'
import { focusIds } from './use-acts.ts'

type Props = { opened: boolean; onClose: () => void }

/** BATAL needs a reason; number and form stay in archive and recap. */
export const CancelDialog = ({ opened, onClose }: Props) => {
  const { t } = useTranslation('consultations')
  const { desk, view, wanted } = useOpenForm()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const cancel = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim().length < 3) return setMissing(true)
    onClose()
    wanted.current = focusIds.file
    try {
      await desk.act(cancelForm, { body: { reason: reason.trim() } })
      sayDone(t('done.cancelled'))
    } catch (failure) {
      sayFailed(failure)
    }
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('cancel.title', { number: view.numbers.form ?? '' })}
      closeButtonProps={{ 'aria-label': t('cancel.back') }}
    >
      <Text mb="md">{t('cancel.text')}</Text>
      <form onSubmit={cancel}>
        <Textarea
          label={t('cancel.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          rows={3}
          data-autofocus
          aria-describedby="alasan-batal"
        />
        <FieldError id="alasan-batal">
          {missing && reason.trim().length < 3 ? t('cancel.reasonMissing') : null}
        </FieldError>
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('cancel.back')}
          </Button>
          <Button type="submit" color="red">
            {t('cancel.do')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
