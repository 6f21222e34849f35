import { Button } from '@mantine/core'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import classes from './acts.module.css'

type Props = {
  label: string
  keys?: string
  run: () => void
  main?: boolean
  id?: string
  title?: string
}

/** A button with its key on it; the key works as long as the button is there. */
export const ActButton = ({ label, keys, run, main = false, id, title }: Props) => {
  useShortcut({ keys: keys ?? '', label, run, when: keys !== undefined })
  return (
    <Button
      id={id}
      title={title}
      variant={main ? 'filled' : 'default'}
      onClick={run}
      rightSection={keys && <Kbd keys={keys} />}
      className={classes.button}
      aria-keyshortcuts={keys}
    >
      {label}
    </Button>
  )
}
