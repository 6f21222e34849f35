import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { Sheet } from '../ui/page.tsx'
import classes from './set-up-part.module.css'

/** One sheet of a long form: a heading, perhaps a quiet line, and its fields. */
export const SetUpPart = ({
  title,
  text,
  children,
}: {
  title: string
  text?: string
  children: ReactNode
}) => (
  <Sheet label={title}>
    <h2 className={classes.title}>{title}</h2>
    {text && <p className={classes.text}>{text}</p>}
    <Stack gap="md">{children}</Stack>
  </Sheet>
)
