import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { ConfirmProvider } from '../ui/confirm.tsx'
import { makeQueries } from './queries.ts'
import { makeRouter } from './router.tsx'
import { cssVariables, theme } from './theme.ts'

const queries = makeQueries()
const router = makeRouter(queries)

export const App = () => (
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <ConfirmProvider>
          <RouterProvider router={router} />
        </ConfirmProvider>
        <Notifications position="bottom-center" limit={3} containerWidth={480} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>
)
