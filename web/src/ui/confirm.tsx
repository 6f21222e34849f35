import { Button, Group, Modal, Text } from '@mantine/core'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** `title` names the thing and ends in a question mark; `yes` is the act itself in a word, never "OK". */
export type Question = { title: string; text?: string; yes: string; no?: string; tone?: 'plain' | 'danger' }
type Ask = (question: Question) => Promise<boolean>

const Asking = createContext<Ask>(() => Promise.resolve(false))

/** Asks once before what cannot be undone: `if (await ask({...}))`. */
export const useConfirm = () => useContext(Asking)

export const ConfirmProvider = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('ui')
  const [asked, setAsked] = useState<(Question & { reply: (yes: boolean) => void }) | null>(null)
  const [open, setOpen] = useState(false)
  const ask = useCallback<Ask>((question) => {
    return new Promise((reply) => {
      setAsked((before) => {
        before?.reply(false)
        return { ...question, reply }
      })
      setOpen(true)
    })
  }, [])
  const close = (yes: boolean) => {
    asked?.reply(yes)
    setOpen(false)
  }
  return (
    <Asking value={ask}>
      {children}
      <Modal
        opened={open}
        onClose={() => close(false)}
        title={asked?.title}
        size="md"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {asked?.text && <Text mb="lg">{asked.text}</Text>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => close(false)} data-autofocus>
            {asked?.no ?? t('confirm.cancel')}
          </Button>
          <Button color={asked?.tone === 'danger' ? 'red' : undefined} onClick={() => close(true)}>
            {asked?.yes}
          </Button>
        </Group>
      </Modal>
    </Asking>
  )
}
