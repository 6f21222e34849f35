import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** `title` names the thing and ends in a question mark; `yes` is the act itself in a word, never "OK". */
export type Question = { title: string; text?: string; yes: string; no?: string; tone?: 'plain' | 'danger' }

const ConfirmDialog = ({ question, onClose }: { question: Question; onClose: (yes: boolean) => void }) => {
  const { t } = useTranslation('ui')
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title={question.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {question.text && <Text mb="lg">{question.text}</Text>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={() => onClose(false)} data-autofocus>
          {question.no ?? t('confirm.cancel')}
        </Button>
        <Button color={question.tone === 'danger' ? 'red' : undefined} onClick={() => onClose(true)}>
          {question.yes}
        </Button>
      </Group>
    </Modal>
  )
}
export default ConfirmDialog
