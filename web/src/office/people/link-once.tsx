import { Group, TextInput } from '@mantine/core'
import { CopyButton } from '../../ui/copy-button.tsx'

/** A link with a key in it: shown once, to be copied and handed over. */
export const LinkOnce = ({ path, label }: { path: string; label: string }) => {
  const link = `${window.location.origin}${path}`
  return (
    <Group align="flex-end" wrap="nowrap">
      <TextInput
        label={label}
        value={link}
        readOnly
        style={{ flex: 1 }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={link} />
    </Group>
  )
}
