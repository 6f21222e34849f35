import { Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './narrow-tabs.module.css'

export type Panel = { key: string; label: string; content: ReactNode }

/**
 * Panels that stand one under the other where there is room, and become tabs where there is not. All stay mounted, so
 * that nothing typed in one is lost by looking at another.
 */
export const NarrowTabs = ({ panels, below = '62em' }: { panels: Panel[]; below?: string }) => {
  const narrow = useMediaQuery(`(max-width: ${below})`, false, { getInitialValueInEffect: false })
  if (!narrow) {
    return (
      <div className={classes.stack}>
        {panels.map((panel) => (
          <section key={panel.key} aria-label={panel.label}>
            {panel.content}
          </section>
        ))}
      </div>
    )
  }
  return (
    <Tabs defaultValue={panels[0]?.key} keepMounted>
      <Tabs.List grow>
        {panels.map((panel) => (
          <Tabs.Tab key={panel.key} value={panel.key}>
            {panel.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map((panel) => (
        <Tabs.Panel key={panel.key} value={panel.key} pt="md">
          {panel.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
