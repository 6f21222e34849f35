import { Button, type ButtonProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './copy-text.ts'
import { CheckIcon, CopyIcon } from './icons.tsx'

type Props = Omit<ButtonProps, 'children'> & { text: string; label?: string }

/** Copies a text and says so; works on plain http too. */
export const CopyButton = ({ text, label, ...look }: Props) => {
  const { t } = useTranslation('ui')
  const [copied, setCopied] = useState<boolean | null>(null)
  useEffect(() => {
    if (copied === null) return
    const later = setTimeout(() => setCopied(null), copied ? 2000 : 6000)
    return () => clearTimeout(later)
  }, [copied])
  const said = copied === null ? (label ?? t('copy.do')) : copied ? t('copy.done') : t('copy.failed')
  return (
    <Button
      variant="default"
      leftSection={copied ? <CheckIcon /> : <CopyIcon />}
      {...look}
      onClick={async () => setCopied(await copyText(text))}
    >
      <span aria-live="polite">{said}</span>
    </Button>
  )
}
