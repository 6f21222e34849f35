import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { PageDefinition } from '../platform/pages.ts'
import { owesSecondFactor, sessionQuery } from '../platform/session.ts'
import { SkeletonPage } from '../ui/skeleton-page.tsx'
import { ErrorPage } from './error-page.tsx'
import { allPages } from './feature-pages.ts'
import { loadPage } from './load-page.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { RolesOnly } from './roles-only.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet })

const publicPages = createRoute({ getParentRoute: () => root, id: 'public', component: Outlet })

/** Everything behind sign-in. Whoever is not signed in comes back here after signing in. */
const signedInPages = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  // Where the shell itself cannot open, nothing else says which part is the page.
  errorComponent: (failed) => (
    <main>
      <ErrorPage {...failed} />
    </main>
  ),
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery)
    if (session && owesSecondFactor(session) && location.pathname !== '/profil')
      throw redirect({ to: '/profil', replace: true })
    if (session) return
    throw redirect({ to: '/masuk', search: location.pathname === '/' ? {} : { kembali: location.href } })
  },
})

const home = createRoute({
  getParentRoute: () => signedInPages,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: allPages.find((page) => page.entry)?.path ?? '/sop', replace: true })
  },
})

/** Whatever no page answers to: said inside the house, with its top bar. */
const nowhere = createRoute({ getParentRoute: () => signedInPages, path: '$', component: NotFoundPage })

const routeOf = (page: PageDefinition) => {
  const parent = page.access === 'public' ? publicPages : signedInPages
  const component = lazyRouteComponent(() => loadPage(page))
  const roles = typeof page.access === 'string' ? null : page.access
  return createRoute({
    getParentRoute: () => parent,
    path: page.path,
    staticData: { section: page.section ?? null },
    component: roles ? () => <RolesOnly roles={roles} page={component} /> : component,
  })
}

const pagesFor = (open: boolean) =>
  allPages.filter((page) => (page.access === 'public') === open).map(routeOf)

/** Search parameters stay plain words, so that an address can be read and typed. */
const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search))
const stringifySearch = (search: Record<string, unknown>) => {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const words = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return words ? `?${words}` : ''
}

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      publicPages.addChildren(pagesFor(true)),
      signedInPages.addChildren([home, nowhere, ...pagesFor(false)]),
    ]),
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultPendingMinMs: 0,
    defaultPendingComponent: SkeletonPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    section?: PageDefinition['section'] | null
  }
}
