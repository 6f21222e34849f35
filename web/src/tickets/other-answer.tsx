import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { WarnIcon } from '../ui/icons.tsx'
import type { useAnswerWords } from './use-answer-words.ts'

/** A colleague wrote another part C meanwhile: both are shown, nobody's is lost. */
export const OtherAnswer = ({ answer }: { answer: ReturnType<typeof useAnswerWords> }) => {
  const { t } = useTranslation('tickets')
  return (
    <Alert color="yellow" icon={<WarnIcon />} title={t('next.theirs')}>
      <Text size="sm" mb="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {answer.conflict?.theirs}
      </Text>
      <Group gap="sm">
        <Button size="compact-sm" variant="default" onClick={answer.useTheirs}>
          {t('next.useTheirs')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={answer.useMine}>
          {t('next.useMine')}
        </Button>
      </Group>
    </Alert>
  )
}
