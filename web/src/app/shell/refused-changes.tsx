import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Unsent } from '../../platform/unsent.ts'
import { useDrafts, useDraftsState } from '../../platform/use-drafts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { sayExactly, useOfficeZone } from '../../ui/dates.ts'
import { sayCode } from '../../ui/say-failure.ts'
import classes from './refused-changes.module.css'
import { wordsIn } from './words-in.ts'

/** What the server will never take: the person copies what is still needed, then discards it. */
const RefusedChanges = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('app')
  const drafts = useDrafts()
  useDraftsState()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('setAside.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shortcuts.close') }}
    >
      <Text mb="md">{t('setAside.text')}</Text>
      <Stack>
        {drafts.refused().map((change) => (
          <RefusedChange key={change.key} change={change} />
        ))}
      </Stack>
    </Modal>
  )
}
export default RefusedChanges

const RefusedChange = ({ change }: { change: Unsent }) => {
  const { t, i18n } = useTranslation('app')
  const drafts = useDrafts()
  const ask = useConfirm()
  const time = sayExactly(change.madeAt, useOfficeZone(), i18n.language)
  const words = wordsIn(change)
  const discard = async () => {
    const question = { title: t('setAside.discardTitle', { time }), text: t('setAside.discardText') }
    if (await ask({ ...question, yes: t('setAside.discard'), tone: 'danger' }))
      await drafts.discard(change.key)
  }
  return (
    <div className={classes.change}>
      <Text size="sm" c="dimmed">
        {time}
      </Text>
      <Text fw={600}>{change.refusedAs && sayCode(change.refusedAs)}</Text>
      {words && <p className={classes.words}>{words}</p>}
      <Group gap="sm">
        {words && <CopyButton text={words} size="xs" />}
        <Button variant="subtle" color="red" size="xs" onClick={discard}>
          {t('setAside.discard')}
        </Button>
      </Group>
    </div>
  )
}
