import { Box } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './wide-content.module.css'

/** What may be wider than the screen, such as a paper's table: it scrolls by itself, also by keyboard. */
export const WideContent = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box component="section" className={classes.scroll} tabIndex={0} aria-label={label}>
    {children}
  </Box>
)
