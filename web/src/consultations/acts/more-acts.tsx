import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayHappen } from '#domain/sop/machine.ts'
import { ChevronDownIcon } from '../../ui/icons.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { type Shortcut, useShortcut } from '../../ui/shortcuts.ts'
import { useOpenForm } from '../room/room-context.ts'
import { useLeave } from '../room/use-leave.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { EndCallDialog } from './end-call-dialog.tsx'
import { HandOnDialog } from './hand-on-dialog.tsx'

type Asked = 'end' | 'hand' | 'cancel' | null

/** What is needed seldom: a menu whose every line also has its key. */
export const MoreActs = () => {
  const { t } = useTranslation('consultations')
  const { view, progress, writable } = useOpenForm()
  const { setAside, secondForm, endFinished } = useLeave()
  const [asked, ask] = useState<Asked>(null)
  const inCall = view.call !== null && view.call.endedAt === null
  const end = () => (mayHappen(progress, 'ended') ? ask('end') : endFinished())
  const lines = [
    {
      keys: 'Alt+S',
      label: t('act.setAside'),
      run: setAside,
      when: writable && mayHappen(progress, 'set_aside'),
    },
    { keys: 'Alt+B', label: t('act.second'), run: secondForm, when: inCall },
    { keys: 'Alt+O', label: t('act.handOn'), run: () => ask('hand'), when: writable },
    { keys: 'Alt+K', label: t('act.endCall'), run: end, when: inCall },
    {
      keys: 'Alt+X',
      label: t('act.cancel'),
      run: () => ask('cancel'),
      when: writable && mayHappen(progress, 'cancelled'),
    },
  ]
  const possible = lines.filter(({ when }) => when)
  return (
    <>
      {lines.map((line) => (
        <Key key={line.keys} {...line} />
      ))}
      {possible.length > 0 && (
        <Menu position="top-end">
          <Menu.Target>
            <Button variant="default" rightSection={<ChevronDownIcon />}>
              {t('act.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {possible.map(({ keys, label, run }) => (
              <Menu.Item key={keys} rightSection={<Kbd keys={keys} />} onClick={run}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <EndCallDialog opened={asked === 'end'} onClose={() => ask(null)} />
      <HandOnDialog opened={asked === 'hand'} onClose={() => ask(null)} />
      <CancelDialog opened={asked === 'cancel'} onClose={() => ask(null)} />
    </>
  )
}

const Key = (line: Shortcut & { when: boolean }) => {
  useShortcut(line)
  return null
}
