import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { WarnIcon } from '../ui/icons.tsx'

type Props = { theirs: string; useTheirs: () => void; useMine: () => void }

/** A colleague wrote something else meanwhile: both texts are shown, nobody's is lost. */
export const OtherWords = ({ theirs, useTheirs, useMine }: Props) => {
  const { t } = useTranslation('tickets')
  return (
    <Alert color="yellow" icon={<WarnIcon />} title={t('next.theirs')}>
      <Text size="sm" mb="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {theirs}
      </Text>
      <Group gap="sm">
        <Button size="compact-sm" variant="default" onClick={useTheirs}>
          {t('next.useTheirs')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={useMine}>
          {t('next.useMine')}
        </Button>
      </Group>
    </Alert>
  )
}
