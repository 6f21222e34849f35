import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { ConfirmProvider } from '../ui/confirm.tsx'
import { Toasts } from '../ui/toasts-when-said.tsx'
import { DemoMark } from './demo-mark.tsx'
import { makeQueries } from './queries.ts'
import { makeRouter } from './router.tsx'
import { styleNonce } from './style-nonce.ts'
import { cssVariables, theme } from './theme.ts'

const queries = makeQueries()
const router = makeRouter(queries)

export const App = () => (
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>
        <ConfirmProvider>
          <RouterProvider router={router} />
        </ConfirmProvider>
        <DemoMark />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>
)
