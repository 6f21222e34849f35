import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { OfflineError } from '../platform/failures.ts'
import { heardFromServer, serverIsAway } from '../platform/reach.ts'
import { show } from '../testing/show.tsx'
import { ErrorPage } from './error-page.tsx'

test('a page that was not reached opens again by itself, also when the server was back before that was said', async () => {
  const reset = vi.fn()
  serverIsAway()
  heardFromServer()
  await show(<ErrorPage error={new OfflineError('away')} reset={reset} />)
  await screen.findByText('Server tidak terjangkau')
  await vi.waitFor(() => expect(reset).toHaveBeenCalled(), { timeout: 10_000 })
})
