import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { configure, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { makeQueries } from '../app/queries.ts'
import { startLanguage } from '../messages/language.ts'
import { ConfirmProvider } from '../ui/confirm.tsx'

// What is waited for comes; how soon is the machine's affair, which has other things to do.
configure({ asyncUtilTimeout: 20_000 })

/** jsdom has no layout: no media query matches, and nothing changes its size. */
const withoutLayout = () => {
  window.matchMedia = (media: string) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    })
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  window.scrollTo = () => undefined
  Element.prototype.scrollIntoView ??= () => undefined
  // A field that grows with its words measures again when a font has come.
  if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() })
}

/** Puts a part on a page as the app would, in Indonesian, at an address. */
export const show = async (part: ReactNode, address = '/') => {
  withoutLayout()
  await startLanguage()
  const queries = makeQueries()
  const router = createRouter({
    routeTree: createRootRoute({ component: () => part, notFoundComponent: () => part }),
    history: createMemoryHistory({ initialEntries: [address] }),
  })
  await router.load()
  const shown = render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <ConfirmProvider>
          <RouterProvider router={router} />
        </ConfirmProvider>
      </QueryClientProvider>
    </MantineProvider>,
  )
  return { ...shown, router, queries }
}
