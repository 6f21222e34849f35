import type { PageDefinition } from '../platform/pages.ts'
import { settingsPaths } from './settings-paths.ts'

const readers = ['administrator', 'supervisor', 'auditor'] as const

export const officePages: readonly PageDefinition[] = [
  { path: '/siapkan', access: 'public', load: () => import('./set-up-page.tsx') },
  {
    path: settingsPaths.office,
    access: readers,
    section: 'settings',
    entry: true,
    load: () => import('./office-page.tsx'),
  },
  {
    path: settingsPaths.people,
    access: readers,
    section: 'settings',
    load: () => import('./people/people-page.tsx'),
  },
  {
    path: settingsPaths.units,
    access: readers,
    section: 'settings',
    load: () => import('./units-page.tsx'),
  },
  {
    path: settingsPaths.calendar,
    access: readers,
    section: 'settings',
    load: () => import('./calendar/calendar-page.tsx'),
  },
  {
    path: settingsPaths.priorities,
    access: readers,
    section: 'settings',
    load: () => import('./priorities/table-page.tsx'),
  },
  {
    path: settingsPaths.sop,
    access: readers,
    section: 'settings',
    load: () => import('./sop-settings-page.tsx'),
  },
  {
    path: settingsPaths.numbers,
    access: readers,
    section: 'settings',
    load: () => import('./numbers-page.tsx'),
  },
  {
    path: settingsPaths.health,
    access: ['administrator', 'auditor'],
    section: 'settings',
    load: () => import('./health-page.tsx'),
  },
]
