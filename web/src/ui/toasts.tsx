import { Button, Group } from '@mantine/core'
import { hideNotification, showNotification } from '@mantine/notifications'
import i18next from 'i18next'
import { newId } from '../platform/ids.ts'
import { CheckIcon, WarnIcon } from './icons.tsx'
import { sayFailure } from './say-failure.ts'

/** Says what happened; with `undo` it offers to take it back. */
export const sayDone = (message: string, undo?: () => Promise<unknown>) => {
  const id = newId()
  const takeBack = async () => {
    hideNotification(id)
    try {
      await undo?.()
    } catch (failure) {
      sayFailed(failure)
    }
  }
  showNotification({
    id,
    icon: <CheckIcon />,
    color: 'teal',
    autoClose: undo ? 10_000 : 5_000,
    closeButtonProps: { 'aria-label': i18next.t('close', { ns: 'ui' }) },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <span>{message}</span>
        {undo && (
          <Button variant="subtle" size="compact-sm" onClick={takeBack}>
            {i18next.t('undo.do', { ns: 'ui' })}
          </Button>
        )}
      </Group>
    ),
  })
}

/** Says in plain words why something did not happen; takes anything that was thrown. */
export const sayFailed = (failure: unknown) => {
  showNotification({
    icon: <WarnIcon />,
    color: 'red',
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': i18next.t('close', { ns: 'ui' }) },
    message: sayFailure(failure),
  })
}
