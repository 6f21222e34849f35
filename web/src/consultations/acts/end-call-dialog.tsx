import { Button, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { endReasons } from '#domain/sop/journal.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useLeave } from '../room/use-leave.ts'
import classes from './acts.module.css'
import { useDigitKeys } from './use-digit-keys.ts'

type Props = { opened: boolean; onClose: () => void }

/** A call that brings no consultation ends with a reason, chosen by one digit; it stays in the call log. */
export const EndCallDialog = ({ opened, onClose }: Props) => {
  const { t } = useTranslation('consultations')
  const { endWithout } = useLeave()
  const choose = (place: number) => {
    const reason = endReasons[place]
    if (!reason) return
    onClose()
    endWithout(reason)
  }
  const onKeyDown = useDigitKeys(choose)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('ending.title')}
      closeButtonProps={{ 'aria-label': t('ending.back') }}
      onKeyDown={onKeyDown}
    >
      <Text mb="md">{t('ending.text')}</Text>
      <div className={classes.choices}>
        {endReasons.map((reason, place) => (
          <Button
            key={reason}
            variant="default"
            justify="space-between"
            rightSection={<Kbd keys={String(place + 1)} />}
            data-autofocus={place === 0 || undefined}
            onClick={() => choose(place)}
          >
            {t(`ending.${reason}`)}
          </Button>
        ))}
      </div>
    </Modal>
  )
}
