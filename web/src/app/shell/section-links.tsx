import { Link, useMatches } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { type PageDefinition, sections } from '../../platform/pages.ts'
import { useOffice } from '../../platform/session.ts'
import { allPages } from '../feature-pages.ts'
import classes from './section-links.module.css'

const entries = sections
  .map((section) => allPages.find((page) => page.entry && page.section === section))
  .filter((page) => page !== undefined)
  .map((page) => ({ page, Count: page.count ? lazy(page.count) : null }))

const mayOpen = (page: PageDefinition, roles: readonly string[]) =>
  typeof page.access === 'string' || page.access.some((role) => roles.includes(role))

/** The sections this person may open in this office, the open one marked. */
export const SectionLinks = ({ onGo }: { onGo?: () => void }) => {
  const { t } = useTranslation('app')
  const { roles } = useOffice()
  const open = useMatches({ select: (matches) => matches.at(-1)?.staticData.section })
  return (
    <ul className={classes.list}>
      {entries
        .filter(({ page }) => mayOpen(page, roles))
        .map(({ page, Count }) => (
          <li key={page.path}>
            <Link
              to={page.path}
              className={classes.link}
              aria-current={open === page.section ? 'page' : undefined}
              onClick={onGo}
            >
              {page.section && t(`nav.${page.section}`)}
              {Count && (
                <Suspense>
                  <Count />
                </Suspense>
              )}
            </Link>
          </li>
        ))}
    </ul>
  )
}
