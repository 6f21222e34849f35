import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { Sheet } from '../ui/page.tsx'
import classes from './profile.module.css'

/** One sheet of the profile. */
export const Part = ({ title, text, children }: { title: string; text?: string; children: ReactNode }) => (
  <Sheet label={title}>
    <h2 className={classes.title}>{title}</h2>
    {text && <p className={classes.text}>{text}</p>}
    <Stack gap="md">{children}</Stack>
  </Sheet>
)
