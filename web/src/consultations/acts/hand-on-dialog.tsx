import { Button, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../platform/session.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useLeave } from '../room/use-leave.ts'
import { useColleagues } from '../use-colleagues.ts'
import classes from './acts.module.css'
import { useDigitKeys } from './use-digit-keys.ts'

type Props = { opened: boolean; onClose: () => void }

/** The form goes to a colleague with its clocks running. */
export const HandOnDialog = ({ opened, onClose }: Props) => {
  const { t } = useTranslation('consultations')
  const { person } = useSignedIn()
  const { handOnTo } = useLeave()
  const others = useColleagues(opened)?.filter(({ id }) => id !== person.id)
  const choose = (place: number) => {
    const to = others?.[place]
    if (!to) return
    onClose()
    void handOnTo(to)
  }
  const onKeyDown = useDigitKeys(choose)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('handOn.title')}
      closeButtonProps={{ 'aria-label': t('handOn.back') }}
      onKeyDown={onKeyDown}
    >
      <Text mb="md">{others?.length === 0 ? t('handOn.none') : t('handOn.text')}</Text>
      <div className={classes.choices}>
        {others?.map((one, place) => (
          <Button
            key={one.id}
            variant="default"
            justify="space-between"
            rightSection={place < 9 && <Kbd keys={String(place + 1)} />}
            onClick={() => choose(place)}
          >
            {one.name}
          </Button>
        ))}
      </div>
    </Modal>
  )
}
